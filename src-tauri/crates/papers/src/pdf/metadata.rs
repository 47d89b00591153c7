//! What the file says about itself: the same in its information dictionary and in its XMP.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};

/// The program's name and version, as its creator and producer.
const PROGRAM: &str = concat!("Sandhill ", env!("CARGO_PKG_VERSION"));

/// The colour profile that black, greys and nothing else are printed by.
const SRGB: &[u8] = include_bytes!("../../colour/sRGB.icc");

/// That a file keeps to both standards, and what the second of them is.
const CLAIM: &str = "\
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
";

/// What a file says about itself.
pub(super) struct Metadata<'a> {
    pub(super) title: &'a str,
    pub(super) language: &'a str,
    pub(super) date: DateTime<Utc>,
    /// Whether the file says that it keeps to PDF/UA-1 and PDF/A-2b.
    pub(super) conforms: bool,
}

impl Metadata<'_> {
    pub(super) fn information(&self) -> Dictionary {
        let date = self.date.format("D:%Y%m%d%H%M%S+00'00'").to_string();
        let date = || Object::String(date.clone().into_bytes(), StringFormat::Literal);
        dictionary! {
            "Title" => text_string(&self.shown_title()),
            "Creator" => text_string(PROGRAM),
            "Producer" => text_string(PROGRAM),
            "CreationDate" => date(),
            "ModDate" => date(),
        }
    }

    /// The title without the characters that XML cannot hold, so that both places agree.
    fn shown_title(&self) -> String {
        let held = |character: &char| {
            !character.is_control() && !matches!(character, '\u{FFFE}' | '\u{FFFF}')
        };
        self.title.chars().filter(held).collect()
    }

    /// The XMP packet, which is not compressed so that any program can find it.
    pub(super) fn xmp(&self) -> Stream {
        let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
        Stream::new(dictionary, self.packet().into_bytes()).with_compression(false)
    }

    fn packet(&self) -> String {
        let date = self.date.format("%Y-%m-%dT%H:%M:%S+00:00");
        let (title, language) = (escaped(&self.shown_title()), escaped(self.language));
        let claim = if self.conforms { CLAIM } else { "" };
        format!(
            r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{PROGRAM}</pdf:Producer>
{claim}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
            bom = '\u{FEFF}'
        )
    }
}

/// The output intent's colour profile.
pub(super) fn colour_profile() -> Stream {
    Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec())
}

/// The output intent that says which profile the colours are meant for.
pub(super) fn output_intent(profile: lopdf::ObjectId) -> Dictionary {
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    }
}

/// Text as the file's dictionaries hold it.
pub(super) fn text_string(text: &str) -> Object {
    if text
        .bytes()
        .all(|byte| byte == b' ' || byte.is_ascii_graphic())
    {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Text for XML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
