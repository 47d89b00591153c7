//! What is typed into a case comes back from the paper as it was typed, whatever it is.

use lopdf::content::Operation;

use crate::{
    facts::Facts,
    samples::{form, keep, read_back, set, squeezed},
};

/// A name in each of the scripts and with each of the marks that are met in Wisconsin.
const NAMES: [&str; 9] = [
    "Nguyễn Thị Bích",
    "Muñoz-Łęcki",
    "Mai Yia Xiong",
    "Hocąk Wazija",
    "Ǧaagaǧ",
    "Aanzhenii Ozhaawashkobinesiikwe",
    "O’Brien",
    "ʼEkʼal µ μ Ąžuolas",
    "ƛ̓uɬ Səlil",
];

pub const ARABIC: &str = "ليلى حداد";

/// What a value could hold to reach beyond its place, or to break a reader.
const HOSTILE: [&str; 10] = [
    "<script>alert(1)</script>",
    "{{ secret }} {% raw %}",
    "a | b *c* `d` # e",
    ")> Tj ET Q endstream endobj (",
    "<< /S /JavaScript /JS (app.alert(1)) >>",
    "&amp; &lt; ]]>",
    "\\u{0} \\n \\(",
    "%PDF-1.7 %%EOF",
    "page 1 of 99",
    "________",
];

#[test]
fn names_come_back_as_they_were_given() {
    let names = NAMES.join("; ");
    for setting in ["form", "pleading"] {
        let body = "Begin. {{ x }} End.\n\n```form\n6 Name = {{ x }}\n```\n";
        let mut document = form(body, &names);
        if setting == "pleading" {
            document.setting = papers::document::Setting::Pleading;
        }
        let pdf = set(&document);
        assert_eq!(pdf.unset, Vec::<char>::new(), "every name has its glyphs");
        let facts = Facts::read(&pdf.bytes);
        let text = squeezed(&read_back(&format!("names-{setting}.pdf"), &pdf));
        let told: Vec<&str> = facts
            .elements
            .iter()
            .filter_map(|(_, actual)| actual.as_deref())
            .collect();
        for name in NAMES {
            // A glyph that stands for two characters is told apart in the tree.
            let plain = text.contains(name);
            let shared = name
                .chars()
                .any(|character| told.contains(&character.to_string().as_str()));
            assert!(plain || shared, "{name} is not read in {text}");
        }
    }
}

#[test]
fn an_arabic_name_is_read_in_order_between_other_words() {
    let pdf = set(&form("Name: {{ x }}, seen at noon.\n", ARABIC));
    let text = read_back("arabic.pdf", &pdf);
    let text: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{202A}'..='\u{202E}'))
        .collect();
    let text = squeezed(&text);
    assert!(
        text.contains(ARABIC),
        "the words are read in their order: {text}"
    );
    assert!(
        text.contains(", seen at noon."),
        "what follows is not turned round: {text}"
    );
}

#[test]
fn hostile_values_are_printed_as_they_are_and_nothing_more() {
    let body = "## {{ x }}\n\n{{ x }}\n\n```form\n6 Label = {{ x }}\n```\n";
    let shape = |facts: &Facts| {
        facts
            .elements
            .iter()
            .map(|(kind, _)| kind.clone())
            .collect::<Vec<_>>()
    };
    let plain = shape(&Facts::read(&set(&form(body, "plain")).bytes));
    for (index, hostile) in HOSTILE.into_iter().enumerate() {
        let pdf = set(&form(body, hostile));
        let facts = Facts::read(&pdf.bytes);
        facts.check_marks();
        assert_eq!(
            shape(&facts),
            plain,
            "{hostile:?} changed the paper's structure"
        );
        let text = squeezed(&read_back(&format!("hostile-{index}.pdf"), &pdf));
        let times = text.matches(&squeezed(hostile)).count();
        assert_eq!(times, 3, "{hostile:?} is read three times in {text}");
    }
}

#[test]
fn characters_without_a_glyph_are_named_and_listed() {
    let pdf = set(&form("{{ x }}\n", "a😀b\u{7}c\u{202E}d漢"));
    assert_eq!(pdf.unset, ['\u{7}', '\u{202E}', '漢', '😀']);
    let text = squeezed(&read_back("unset.pdf", &pdf));
    let expected = "a[U+1F600 GRINNING FACE]b[U+0007]c[U+202E RIGHT-TO-LEFT OVERRIDE]d\
                    [U+6F22 CJK UNIFIED IDEOGRAPH-6F22]";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn no_character_and_no_mixture_of_them_breaks_a_paper() {
    let sampled: String = (0..0x11_0000)
        .step_by(997)
        .filter_map(char::from_u32)
        .collect();
    let marks = format!("e{}", "\u{301}\u{323}\u{489}".repeat(300));
    let directions = "abc \u{202B}א 12 (ب) \u{2066}x\u{202E}y \u{200F}) ג-7%\u{2069}\u{2069} z";
    let spaces = " \u{A0}\u{202F}\u{3000}\u{200B}\t\r\n\n\n\u{2028}\u{2029}\u{85}";
    for text in [
        &sampled, &marks, directions, spaces, "\u{200D}", "\u{301}", "",
    ] {
        let body = "{{ x }}\n\n## A {{ x }} | {{ x }}\n\n- {{ x }}\n\n| H |\n|---|\n| {{ x }} |\n\n\
                    ```form\n1 {{ x }} = {{ x }} | 1 B = ____\n```\n\n\
                    ```signature\n____ | ____\n{{ x }} | {{ x }}\n```\n";
        let pdf = set(&form(body, text));
        Facts::read(&pdf.bytes).check_marks();
    }
}

#[test]
fn pasted_text_without_end_goes_over_many_pages_and_loses_nothing() {
    let words: String = (0..20_000).map(|word| format!("pasted{word} ")).collect();
    let unbroken = "x".repeat(200_000);
    let cell = "```form\n3 Said = {{ x }} | 3 By = reporter\n```\n";
    assert!(words.len() > 200_000);
    for (name, body, text) in [
        ("words", "{{ x }}\n", words.trim()),
        ("words-in-a-cell", cell, words.trim()),
        ("unbroken-in-a-cell", cell, unbroken.as_str()),
    ] {
        let pdf = set(&form(body, text));
        assert!(pdf.pages > 25, "it takes many pages");
        let facts = Facts::read(&pdf.bytes);
        let letters = text.chars().filter(|letter| *letter != ' ').count();
        let pages = facts.pages();
        let shown = pages
            .iter()
            .map(|page| glyphs(&facts.operations(*page).operations));
        assert!(
            shown.sum::<usize>() >= letters,
            "{name}: every letter is drawn"
        );
        assert_within_margins(&facts);
        keep(&format!("pasted-{name}.pdf"), &pdf);
    }
}

/// How many glyphs are shown.
fn glyphs(operations: &[Operation]) -> usize {
    let shown = operations
        .iter()
        .filter(|operation| operation.operator == "TJ");
    let items = shown
        .flat_map(|operation| operation.operands[0].as_array().ok())
        .flatten();
    items
        .filter_map(|item| item.as_str().ok())
        .map(|glyphs| glyphs.len() / 2)
        .sum()
}

/// Every line begins inside the page's margins.
fn assert_within_margins(facts: &Facts) {
    for page in facts.pages() {
        let mut at = (0.0, 0.0);
        for operation in facts.operations(page).operations {
            match operation.operator.as_str() {
                "BT" => at = (0.0, 0.0),
                "Td" => {
                    let by = |index: usize| operation.operands[index].as_float().unwrap_or(0.0);
                    at = (at.0 + by(0), at.1 + by(1));
                    assert!((53.0..558.0).contains(&at.0), "a line begins at {at:?}");
                    assert!((30.0..740.0).contains(&at.1), "a line stands at {at:?}");
                }
                _ => {}
            }
        }
    }
}
