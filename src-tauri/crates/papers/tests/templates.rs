//! Templates: what they may say, and that no value can break out of its place.

use papers::{
    document::{Block, CellValue, Document, Run, plain_text},
    error::PaperError,
    template, text,
    value::{Value, Values},
};

const HEAD: &str = "---\ntitle: A paper\nlanguage: en-US\nsetting: form\ncase: SH-1\n\
                    short title: Paper\n---\n\n";

/// What a value could hold to reach beyond its place.
const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "{{ secret }}{% include \"x\" %}",
    "a | b | c",
    "| 6 Forged = yes",
    "*bold* **bolder** _under_ `code`",
    "# Heading",
    "1. first\n2. second",
    "```\nform\n```",
    "---\ntitle: forged\n---",
    "[page break]",
    "[link](http://example.org)",
    "\u{E000}0\u{E001}",
    "\\",
    "____",
];

fn render(body: &str, values: &Values) -> Document {
    template::render(&format!("{HEAD}{body}"), values).expect("the template is sound")
}

fn refusal(body: &str, values: &Values) -> String {
    let outcome = template::render(&format!("{HEAD}{body}"), values);
    outcome
        .expect_err("the template is to be refused")
        .to_string()
}

fn value(text: &str) -> Values {
    Values::new().with("x", text)
}

#[test]
fn a_hostile_value_stays_in_its_place_everywhere() {
    let body = "{{ x }}\n\n## {{ x }}\n\n- {{ x }}\n\n1. {{ x }}\n\n| H |\n|---|\n| {{ x }} |\n\n\
                ```form\n3 Label {{ x }} = {{ x }} | 3 Other = known\n```\n\n\
                ```legend\n{{ x }}\n```\n\n```signature\n____\n{{ x }}\n```\n";
    let plain = render(body, &value("plain"));
    for hostile in HOSTILE {
        let document = render(body, &value(hostile));
        let kinds = |document: &Document| {
            document
                .blocks
                .iter()
                .map(std::mem::discriminant)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            kinds(&document),
            kinds(&plain),
            "{hostile:?} changed the paper's parts"
        );
        let Some(Block::Paragraph(runs)) = document.blocks.first() else {
            panic!("the paper begins with a paragraph");
        };
        assert_eq!(
            runs,
            &vec![Run::plain(hostile)],
            "the value is printed as it was typed"
        );
        let Some(Block::Form(rows)) = document.blocks.get(5) else {
            panic!("a form stands there")
        };
        assert_eq!(rows.len(), 1, "{hostile:?} made a row");
        assert_eq!(rows[0].len(), 2, "{hostile:?} made a cell");
        assert_eq!(rows[0][0].value, CellValue::Runs(vec![Run::plain(hostile)]));
        assert!(text::write(&document).contains(&hostile.replace('\n', " / ")));
    }
}

#[test]
fn a_value_of_several_paragraphs_becomes_several_paragraphs() {
    let document = render("Said: {{ x }}\n", &value("one\r\n\r\ntwo\rthree"));
    let texts: Vec<String> = document
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(runs) => plain_text(runs),
            other => panic!("only paragraphs are expected, not {other:?}"),
        })
        .collect();
    assert_eq!(texts, ["Said: one", "two\nthree"]);
}

#[test]
fn what_is_not_known_is_italic_and_what_is_not_done_is_a_blank() {
    let values = Values::new()
        .with("tribe", Value::not_known("not known at this time"))
        .with("badge", Value::Blank)
        .with(
            "plate",
            Value::Joined(vec![
                "begins ABK, ".into(),
                Value::not_known("rest not known"),
            ]),
        );
    let document = render(
        "```form\n2 Tribe = {{ tribe }} | 2 Badge = {{ badge }} | 2 Case = ____\n\
         6 Vehicle = white van, plate {{ plate }}\n```\n",
        &values,
    );
    let Some(Block::Form(rows)) = document.blocks.first() else {
        panic!("a form stands there")
    };
    assert_eq!(
        rows[0][0].value,
        CellValue::Runs(vec![Run::italic("not known at this time")])
    );
    assert_eq!(rows[0][1].value, CellValue::Blank);
    assert_eq!(rows[0][2].value, CellValue::Blank);
    let expected = vec![
        Run::plain("white van, plate "),
        Run::plain("begins ABK, "),
        Run::italic("rest not known"),
    ];
    assert_eq!(rows[1][0].value, CellValue::Runs(expected));
}

#[test]
fn a_template_can_ask_what_is_known_and_go_through_lists() {
    let person = |name: &str| Values::new().with("name", name);
    let values = Values::new()
        .with("people", vec![person("Ann"), person("Bo")])
        .with("ages", vec!["14", "15"])
        .with("tribe", Value::not_known("not asked"))
        .with("urgent", true);
    let document = render(
        "{% for person in people %}\n## Person | {{ loop.index }} of {{ people|count }}\n\n\
         {{ person.name|upper }}\n\n{% endfor %}\n\
         {% if tribe is known %}\nknown\n{% endif %}\n\
         {% if tribe is not_known and urgent %}\nurgent, {{ ages|join(\" and \") }}\n{% endif %}\n",
        &values,
    );
    assert_eq!(
        text::write(&document),
        "Person (1 of 2)\n\nANN\n\nPerson (2 of 2)\n\nBO\n\nurgent, 14 and 15\n\n-- SH-1 · Paper\n"
    );
}

#[test]
fn a_line_that_ends_in_a_condition_swallows_its_end_as_the_description_warns() {
    let paragraphs = |gap: &str| {
        let body = format!("One{{% if x is known %}} {{{{ x }}}}{{% endif %}}{gap}Two\n");
        render(&body, &value("more")).blocks.len()
    };
    assert_eq!(paragraphs("\n"), 1, "they run together");
    assert_eq!(paragraphs("\n\n"), 1, "one empty line is swallowed");
    assert_eq!(paragraphs("\n\n\n"), 2, "two part them");
}

#[test]
fn numbered_paragraphs_run_on_over_headings_and_lists_do_not() {
    let document = render(
        "1. a\n2. b\n\n## H\n\n1. c\n\n1) d\n2) e\n\n1. f\n",
        &Values::new(),
    );
    assert_eq!(
        text::write(&document),
        "1. a\n\n2. b\n\nH\n\n3. c\n\n1) d\n\n2) e\n\n4. f\n\n-- SH-1 · Paper\n"
    );
}

#[test]
fn a_name_that_was_not_handed_over_stops_the_paper_and_is_named() {
    let message = refusal(
        "fine\n\n{{ child.nmae }}\n",
        &Values::new().with("child", Values::new()),
    );
    assert!(message.contains("Line 11"), "the line is named: {message}");
    assert!(
        message.contains("{{ child.nmae }}"),
        "the words are shown: {message}"
    );
    assert!(
        message.contains("not handed over"),
        "the problem is said: {message}"
    );
}

#[test]
fn a_template_cannot_load_loop_without_end_or_print_a_group() {
    assert!(refusal("{% include \"other\" %}", &Values::new()).contains("cannot be read"));
    assert!(refusal("{% import \"other\" as o %}", &Values::new()).contains("cannot be read"));
    let numbers: Vec<Value> = (0..2000).map(Value::Number).collect();
    let values = Values::new()
        .with("n", Value::List(numbers))
        .with("group", value("a"));
    let loops = "{% for a in n %}{% for b in n %}{% for c in n %}{{ c }}{% endfor %}{% endfor %}{% endfor %}";
    let stopped = template::render(&format!("{HEAD}{loops}"), &values);
    assert!(
        matches!(stopped, Err(PaperError::TooLarge(_))),
        "fuel or length ends it: {stopped:?}"
    );
    assert!(refusal("{{ group }}", &values).contains("cannot be printed"));
    assert!(refusal("{{ group|safe }}", &values).contains("unknown"));
    let concatenated = render("{{ group ~ '' }}", &values);
    assert!(
        !text::write(&concatenated).contains("leaf"),
        "a group shows nothing of its values"
    );
}

#[test]
fn what_papers_do_not_have_is_refused_with_the_part_it_stands_in() {
    let refused = [
        ("<b>raw</b>\n", "HTML"),
        ("text `code`\n", "code"),
        ("> quoted\n", "quotation"),
        ("![x](y)\n", "picture"),
        ("#### deep\n", "level"),
        ("```form\n4 A = b | 3 C = d\n```\n", "six columns"),
        ("```form\nA = b\n```\n", "number of columns"),
        ("```form\n2 A\n```\n", "no ="),
        ("```chart\nx\n```\n", "not a fenced part"),
        ("```caption\nx\n```\n", "three parts"),
    ];
    for (body, reason) in refused {
        let message = refusal(body, &Values::new());
        assert!(message.contains(reason), "{body:?} gives {message}");
    }
    let unnamed = template::render("text", &Values::new()).expect_err("a head is asked for");
    assert!(unnamed.to_string().contains("head"), "{unnamed}");
}

#[test]
fn the_head_fills_the_footer_the_legend_and_the_stamp() {
    let source = "---\ntitle: Motion, {{ x }}\nlanguage: en-US\nsetting: pleading\ncase: {{ x }}\n\
                  short title: Motion\nmark: {{ x }}\nlegend: **Confidential.** {{ x }}\n\
                  stamp: Draft {{ x }}\n---\ntext\n";
    let document = template::render(source, &value("a\n*b*")).expect("the template is sound");
    assert_eq!(document.title, "Motion, a *b*");
    let footer = document.footer.expect("a form has a foot");
    assert_eq!(footer.mark, "a *b*");
    assert_eq!(document.stamp, "Draft a *b*");
    let legend = [
        Run::bold("Confidential."),
        Run::plain(" "),
        Run::plain("a\n*b*"),
    ];
    assert_eq!(document.legend, legend);
}

#[test]
fn a_table_takes_its_widths_from_its_dashes_and_row_heads_from_bold() {
    let document = render(
        "| A | B |\n|---|------|\n| **a** | b |\n| **c** | |\n",
        &Values::new(),
    );
    let Some(Block::Table(table)) = document.blocks.first() else {
        panic!("a table stands there")
    };
    assert_eq!(table.widths, [3, 6]);
    assert!(table.row_heads);
    assert_eq!(
        table.rows[1].len(),
        2,
        "every row has as many cells as the head"
    );
}

#[test]
fn cells_that_may_be_missing_flow_into_rows_which_they_fill() {
    let source = "```form\n4 A = a\n{% if x is known %}\n+ 3 B = {{ x }}\n{% endif %}\n\
                  + 2 C = c\n+ 2 D = d\n```\n";
    let spans = |values: &Values| -> Vec<Vec<u8>> {
        let document = render(source, values);
        let Some(Block::Form(rows)) = document.blocks.first() else {
            panic!("a form stands there")
        };
        let row = |row: &Vec<papers::document::Cell>| row.iter().map(|cell| cell.span).collect();
        rows.iter().map(row).collect()
    };
    assert_eq!(spans(&value("b")), [vec![4], vec![3, 3], vec![6]]);
    assert_eq!(spans(&value("")), [vec![4, 2], vec![6]]);
}
