// The browser of the system; nothing is fetched. Another one can be named by CHROMIUM.
export const launch = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // Chromium's sandbox does not work for root, as in a container.
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
};
