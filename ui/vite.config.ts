import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The engines that show the window: WebKitGTK 2.44 and later, WKWebView of the same age, evergreen WebView2.
const engines = ["safari18", "chrome125"];

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5317, strictPort: true, host: "127.0.0.1" },
  worker: { format: "es" },
  build: {
    target: engines,
    cssTarget: engines,
    // A data: address would break the page's policy, so every font and picture stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
