//! The signature block: blank, or signed electronically by a person's own act.

use casefile::facts::motion::{filing, movant};
use law::motion::Motion;
use law::released::Released;

use super::{chosen, known, said, value, words, words_of};
use crate::value::{Value, Values};

pub(super) fn add(motion: &Motion, all: &mut Values) {
    let signature = motion.signature().map(str::to_owned);
    all.set(
        "signature",
        value(signature, [filing::SIGN.at(), filing::SIGNER.at()]),
    );
    let party = words_of(&motion.caption().party).unwrap_or("Movant");
    let by = chosen(motion, &movant::BROUGHT_BY, movant::BROUGHT_BY_CHOICES);
    let counsel = known(motion, &filing::COUNSEL).is_some();
    let is_counsel = by == Some("counsel") || (by.is_none() && counsel);
    all.set("by_counsel", is_counsel);
    let role = match by {
        _ if is_counsel => format!("Attorney for the {}", party.to_lowercase()),
        Some("guardian") => format!("Guardian of the {}", party.to_lowercase()),
        Some("guardian_ad_litem") => format!("Guardian ad litem for the {}", party.to_lowercase()),
        Some("personal_representative") => {
            format!("Personal representative of the {}", party.to_lowercase())
        }
        _ => words::capital(party),
    };
    let mut lines: Vec<Value> = Vec::new();
    let name = if is_counsel {
        &filing::COUNSEL
    } else {
        &filing::SIGNER
    };
    let name = if known(motion, name).is_some() || is_counsel {
        name
    } else {
        &movant::NAME
    };
    push(
        &mut lines,
        said(motion, name),
        known(motion, name).is_some(),
    );
    lines.push(Value::Text(role).resting_on([movant::BROUGHT_BY.at()]));
    if is_counsel {
        if let Some(number) = known(motion, &filing::BAR_NUMBER) {
            let number = format!("State Bar No. {number}");
            lines.push(value(Some(number), [filing::BAR_NUMBER.at()]));
        }
        for fact in [
            &filing::FIRM,
            &filing::COUNSEL_ADDRESS,
            &filing::COUNSEL_PHONE,
            &filing::COUNSEL_EMAIL,
        ] {
            push(
                &mut lines,
                said(motion, fact),
                known(motion, fact).is_some(),
            );
        }
    } else if let Released::Known(address) = motion.address() {
        // Law hands over the assigned address of a person in Safe at Home, and never the real one.
        let rests = [movant::ASSIGNED_ADDRESS.at(), movant::SAFE_AT_HOME.at()];
        lines.push(Value::Text(address.clone()).resting_on(rests));
    }
    all.set("signed_by", lines);
    all.set("counsel", said(motion, &filing::COUNSEL));
}

fn push(lines: &mut Vec<Value>, line: Value, there: bool) {
    if there {
        lines.push(line);
    }
}
