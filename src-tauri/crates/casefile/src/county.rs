//! The counties of Wisconsin: population by census, and whether the United States Department of Agriculture
//! counts each as metro.
//!
//! Population: 2020 federal census. Metro: Rural-Urban Continuum Codes of the Department’s Economic Research
//! Service, 2023 (codes 1 to 3 are metro, 4 to 9 nonmetro). “Nonmetro” is that Department’s word; no statute
//! read for this program defines “rural”.

/// The year of the census behind every population here.
pub const CENSUS: u16 = 2020;

/// One county.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct County {
    /// Its name alone, such as `Fond du Lac`.
    pub name: &'static str,
    /// How many people the census counted.
    pub population: u32,
    /// Whether it is a metro county.
    pub metro: bool,
}

/// The county of that name, however it is typed: “Rock”, “rock county”, “St. Croix”, “saint croix”.
pub fn county(name: &str) -> Option<&'static County> {
    let wanted = plain(name);
    ALL.iter().find(|county| plain(county.name) == wanted)
}

/// Every county named in such a text, “Adams, Juneau and Wood”, and whatever in it is none.
pub fn named(text: &str) -> (Vec<&'static County>, Vec<String>) {
    let (mut counties, mut others) = (Vec::new(), Vec::new());
    for part in text
        .split([',', ';', '\n'])
        .flat_map(|part| part.split(" and "))
    {
        let part = part.trim().trim_start_matches("and ").trim();
        match county(part) {
            Some(one) if !counties.contains(&one) => counties.push(one),
            Some(_) => {}
            None if part.is_empty() => {}
            None => others.push(part.to_owned()),
        }
    }
    (counties, others)
}

/// A name without case, marks, spacing and the word “county”.
fn plain(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let alone = lower
        .strip_suffix("county")
        .or_else(|| lower.strip_suffix("counties"))
        .unwrap_or(&lower);
    let alone = alone
        .trim()
        .strip_prefix("saint ")
        .map_or_else(|| alone.trim().to_owned(), |rest| format!("st {rest}"));
    alone.chars().filter(|c| c.is_alphanumeric()).collect()
}

const fn metro(name: &'static str, population: u32) -> County {
    County {
        name,
        population,
        metro: true,
    }
}

const fn nonmetro(name: &'static str, population: u32) -> County {
    County {
        name,
        population,
        metro: false,
    }
}

/// The seventy-two counties, by name.
pub static ALL: &[County] = &[
    nonmetro("Adams", 20_654),
    nonmetro("Ashland", 16_027),
    nonmetro("Barron", 46_711),
    nonmetro("Bayfield", 16_220),
    metro("Brown", 268_740),
    nonmetro("Buffalo", 13_317),
    nonmetro("Burnett", 16_526),
    metro("Calumet", 52_442),
    metro("Chippewa", 66_297),
    nonmetro("Clark", 34_659),
    metro("Columbia", 58_490),
    nonmetro("Crawford", 16_113),
    metro("Dane", 561_504),
    nonmetro("Dodge", 89_396),
    nonmetro("Door", 30_066),
    metro("Douglas", 44_295),
    nonmetro("Dunn", 45_440),
    metro("Eau Claire", 105_710),
    nonmetro("Florence", 4558),
    metro("Fond du Lac", 104_154),
    nonmetro("Forest", 9179),
    nonmetro("Grant", 51_938),
    metro("Green", 37_093),
    nonmetro("Green Lake", 19_018),
    metro("Iowa", 23_709),
    nonmetro("Iron", 6137),
    nonmetro("Jackson", 21_145),
    nonmetro("Jefferson", 84_900),
    nonmetro("Juneau", 26_718),
    metro("Kenosha", 169_151),
    metro("Kewaunee", 20_563),
    metro("La Crosse", 120_784),
    nonmetro("Lafayette", 16_611),
    nonmetro("Langlade", 19_491),
    nonmetro("Lincoln", 28_415),
    nonmetro("Manitowoc", 81_359),
    metro("Marathon", 138_013),
    nonmetro("Marinette", 41_872),
    nonmetro("Marquette", 15_592),
    nonmetro("Menominee", 4255),
    metro("Milwaukee", 939_489),
    nonmetro("Monroe", 46_274),
    metro("Oconto", 38_965),
    nonmetro("Oneida", 37_845),
    metro("Outagamie", 190_705),
    metro("Ozaukee", 91_503),
    nonmetro("Pepin", 7318),
    metro("Pierce", 42_212),
    nonmetro("Polk", 44_977),
    nonmetro("Portage", 70_377),
    nonmetro("Price", 14_054),
    metro("Racine", 197_727),
    nonmetro("Richland", 17_304),
    metro("Rock", 163_687),
    nonmetro("Rusk", 14_188),
    nonmetro("Sauk", 65_763),
    nonmetro("Sawyer", 18_074),
    nonmetro("Shawano", 40_881),
    metro("Sheboygan", 118_034),
    metro("St. Croix", 93_536),
    nonmetro("Taylor", 19_913),
    nonmetro("Trempealeau", 30_760),
    metro("Vernon", 30_714),
    nonmetro("Vilas", 23_047),
    nonmetro("Walworth", 106_478),
    nonmetro("Washburn", 16_623),
    metro("Washington", 136_761),
    metro("Waukesha", 406_978),
    nonmetro("Waupaca", 51_812),
    nonmetro("Waushara", 24_520),
    metro("Winnebago", 171_730),
    nonmetro("Wood", 74_207),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_seventy_two_each_once_and_in_order() {
        assert_eq!(ALL.len(), 72);
        assert!(ALL.is_sorted_by(|a, b| a.name < b.name));
        let metro = ALL.iter().filter(|county| county.metro).count();
        assert_eq!((metro, ALL.len() - metro), (27, 45), "as counted by hand");
        // The sum of the 2020 census for the state.
        assert_eq!(ALL.iter().map(|c| c.population).sum::<u32>(), 5_893_718);
    }

    #[test]
    fn sixteen_had_a_hundred_thousand_people_or_more() {
        let mut large: Vec<&County> = ALL.iter().filter(|c| c.population >= 100_000).collect();
        large.sort_by_key(|county| std::cmp::Reverse(county.population));
        let names: Vec<&str> = large.iter().map(|county| county.name).collect();
        assert_eq!(
            names,
            [
                "Milwaukee",
                "Dane",
                "Waukesha",
                "Brown",
                "Racine",
                "Outagamie",
                "Winnebago",
                "Kenosha",
                "Rock",
                "Marathon",
                "Washington",
                "La Crosse",
                "Sheboygan",
                "Walworth",
                "Eau Claire",
                "Fond du Lac",
            ]
        );
    }

    #[test]
    fn a_county_is_found_however_it_is_typed() {
        for (typed, name) in [
            ("Rock", "Rock"),
            (" rock  county ", "Rock"),
            ("Saint Croix", "St. Croix"),
            ("ST CROIX COUNTY", "St. Croix"),
            ("Fond Du Lac", "Fond du Lac"),
            ("Lacrosse", "La Crosse"),
        ] {
            assert_eq!(county(typed).map(|c| c.name), Some(name), "{typed}");
        }
        for typed in ["", "Cook", "County", "Winnebago, Illinois"] {
            assert_eq!(county(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_list_of_counties_keeps_what_is_none() {
        let (counties, others) = named("Adams, Juneau and Wood; wood county, the north");
        let names: Vec<&str> = counties.iter().map(|c| c.name).collect();
        assert_eq!(names, ["Adams", "Juneau", "Wood"]);
        assert_eq!(others, ["the north"]);
    }
}
