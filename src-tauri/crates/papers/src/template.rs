//! From a template and its values to a [`Document`].
//!
//! # How a template is written
//!
//! A template is plain text. Between two lines of `---` at its top stands its head; then comes
//! the paper in Markdown. An office may change every word of it.
//!
//! ```text
//! ---
//! title: Referral to law enforcement        (asked for; shown by PDF readers)
//! language: en-US                           (asked for)
//! setting: form                             (form, pleading or order; asked for)
//! case: {{ case_id }}                       (asked for, but an order has no foot; at every page's foot)
//! short title: Referral                     (asked for, but an order has no foot; at every page's foot)
//! mark: record mark {{ mark }}              (if wanted; at the foot of every page)
//! legend: **Confidential.** Wis. Stat. …    (if wanted; boxed at the head of every page)
//! stamp: {{ stamp }}                        (if wanted; in the margin of every page)
//! sections: numbered                        (if wanted; numbers the headings that begin with ##)
//! ---
//! ```
//!
//! **Values** stand in double braces: `{{ child.name }}`. What is typed in a case is printed as
//! it was typed: no sign in it can change the paper's form. `{% if child.tribe is known %}`,
//! `{% for person in exploiters %}`, `{% else %}`, `{% endif %}`, `{% endfor %}` and
//! `{{ loop.index }}` are those of Jinja. A value can be asked `is known`, `is not_known`,
//! `is blank` or `is defined`, and passed through `|upper`, `|lower` or `|capital`; a list through `|join(", ")` or
//! `|count`. Values cannot be compared with words: the program hands over conditions by name.
//! A name that was not handed over stops the paper.
//!
//! A line that ends in `{% endif %}`, `{% endfor %}` or any other `{% … %}` swallows its own end: what follows on
//! the next line would run on with it. So a paragraph that ends in one is followed by **two** empty lines, of
//! which one is swallowed; a `{% … %}` that stands alone on its line leaves nothing behind, and asks for none.
//!
//! **Text.** An empty line ends a paragraph; a backslash at the end of a line keeps the line
//! break. `**bold**`, `*italic*`. `#`, `##`, `###` begin headings; what follows ` | ` in a
//! heading stands at the right end of its line, and ` \ ` in it begins a new line. `1.` begins
//! a paragraph whose number runs on through the whole paper; `1)` begins a list that counts
//! from one; `-` a list with bullets.
//! `---` between empty lines is a rule. `____` (four or more) is a blank to write on. Tables
//! are written with `|`; the dashes under the header say how wide each column is, and if every
//! first cell is bold, it heads its row. On lines of their own, `[page break]` begins a page,
//! and `[keep with next]` holds the paragraph before it and the one after it together (as does
//! a colon at a paragraph's end). `[passage name {{ value }}]` on a line of its own says that the
//! paragraph after it may be edited under that name, and that it rests on the facts of the
//! values beside the name; nothing is printed for it. HTML, links, pictures and quotations are not read.
//!
//! **Fenced parts** begin with three backquotes and a word, and end with three backquotes:
//!
//! ```text
//! title                                     The head of a form.
//!   Referral to law enforcement             first line: its name
//!   Suspected sex trafficking of a child    then lines under the name
//!   ---
//!   Due within 12 hours of the report       first line at the right, small
//!   {{ due }}                               then large
//!
//! form                                      Labelled cells on six columns, a line for each row.
//!   4 Where now = {{ where }} | 2 Safe to contact = {{ safe }}
//!   3 Officer, badge = ____ | 1 Case no. = ____
//!   | 2 Date, time = ____                   a line that begins with | goes on with the row above
//!   + 2 Race = {{ race }}                   with +, if there is room, and otherwise begins a row;
//!                                           the last cell of such a row fills it
//!
//! signature                                 Kept together, with the end of the text before it.
//!   ____ | Dated: ________                  ____ alone is a line to sign on; | parts columns
//!   {{ worker }} |
//!
//! legend                                    Words in a box; each line is a paragraph.
//!
//! caption line                              A court caption, parted by a line, or by ) after
//!   STATE OF WISCONSIN | CIRCUIT COURT      the word parentheses
//!   {{ county|upper }} COUNTY |
//!   ---
//!   STATE OF WISCONSIN,
//!       Plaintiff,                          four spaces set a line in
//!   ---
//!   **Case No. {{ number }}**
//! ```
//!
//! A blank handed over by the program (an act not yet recorded) in a cell of a form is a ruled
//! place to write in, and elsewhere a blank in the line.

mod expand;
mod fenced;
mod head;
mod read;
mod runs;

use crate::{document::Document, error::PaperError, value::Values};

/// The longest template that is read, in bytes.
const LONGEST: usize = 256 * 1024;

/// Fills a template with values and reads it as a paper.
///
/// # Errors
/// If the template asks for a value that `values` does not have, or is not written as the
/// module's description says; the error names the line or the part.
pub fn render(source: &str, values: &Values) -> Result<Document, PaperError> {
    if source.len() > LONGEST {
        return Err(PaperError::TooLarge("is longer than 256 kilobytes"));
    }
    let filled = expand::fill(source, values)?;
    read::document(&filled)
}
