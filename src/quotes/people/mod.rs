//! Mentions to people: which names of an article belong to one bearer, and what is the fullest of them.
//!
//! News names a person in full once and by surname afterwards; 93 in 100 bare surnames have an earlier full name in the article. So full names
//! are entered first, by exact words, then short ones look for an entity whose words include theirs: by surname, then by given name. Where two
//! bearers share a surname, the form of address decides, then who was named last.

mod bodies;
mod candidates;
mod couples;
mod endings;
mod entities;
mod families;
mod finding;
mod inferring;
mod linker;
mod linking;
mod ranking;
mod short_names;
mod spelling;

pub use entities::{Entity, People};
pub use inferring::is_nobodys;

#[cfg(test)]
mod tests {
    use super::super::bearers::Words;
    use super::super::{names, tokens};
    use super::*;

    /// The fullest name of each mention of a text.
    fn linked(text: &str) -> Vec<String> {
        let tokens::Tokens { all, capitals, .. } = tokens::tokens_of(text);
        let range = 0..all.len();
        let mut mentions = names::mentions(text, &all, &capitals, &[range]);
        let words = Words::of(text, &all, &mentions);
        let people = People::link(text, &all, words, &mut mentions);
        mentions
            .iter()
            .filter_map(|m| people.entities.get(m.entity as usize))
            .map(|e| {
                let m = &mentions[e.fullest as usize];
                text[all[m.first as usize].start as usize..all[m.last as usize].end as usize].to_owned()
            })
            .collect()
    }

    #[test]
    fn a_bearer_is_neither_a_building_nor_a_heading() {
        for text in [
            "They met at Orde Tower in June. Then Orde said no.",
            "Orde Defiant\n\nOn Friday Orde said no.",
        ] {
            assert!(linked(text).contains(&"Orde".to_owned()), "{text}: {:?}", linked(text));
        }
    }

    #[test]
    fn surnames_find_their_full_names_even_before_them() {
        assert_eq!(
            linked("Vidal won. Later Ana Vidal spoke, and Ms. Vidal left."),
            ["Ana Vidal"; 3]
        );
        assert_eq!(linked("John P. Orde met J. Orde."), ["John P. Orde"; 2]);
    }

    #[test]
    fn namesakes_are_told_apart_by_their_form_of_address() {
        assert_eq!(
            linked("Ruth Pell and Martin Pell came. Then Mrs Pell sat and Mr Pell spoke."),
            ["Ruth Pell", "Martin Pell", "Ruth Pell", "Martin Pell"]
        );
    }

    #[test]
    fn a_surname_that_is_an_adjective_or_a_childs_is_its_bearers() {
        assert_eq!(linked("Noor al-Araji came. Later Araji left."), ["Noor al-Araji"; 2]);
        assert_eq!(linked("Judge Tomas White ruled. Later White left."), ["Tomas White"; 2]);
        assert_eq!(
            linked("Fred Orde, whose daughter Ana Orde was hurt, spoke. Orde left.")[2],
            "Fred Orde"
        );
        for kin in [
            "the son of former Senator Ana Orde",
            "who has his aunt’s late brother, Mayor Ana Orde",
            "Ana Orde’s eldest grandson",
            "whose wife, Ana Orde",
            "whose 32-year-old son Sgt. Ana Orde",
            "with his only daughter Ana Orde",
            "the father of 12-year-old Ana Orde",
        ] {
            let text = format!("Fred Orde, {kin}, spoke. Orde left.");
            let found = linked(&text);
            let last = found.last().map(String::as_str);
            assert_eq!(last == Some("Fred Orde"), !kin.contains("aunt"), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_surname_is_a_sons_whom_the_article_names_more_often_than_his_mother() {
        let text =
            "Ruth Pell waved. She called her youngest son, Martin Pell. Pell came. Martin Pell sat. Martin Pell slept.";
        assert_eq!(linked(text)[2], "Martin Pell");
    }

    #[test]
    fn a_surname_before_any_full_name_is_that_of_the_first_one_named() {
        assert_eq!(
            linked("Pell waved. Martin Pell sat. Ruth Pell left. Ruth Pell slept.")[0],
            "Martin Pell"
        );
        assert_eq!(
            linked("Pell waved. His wife, Ruth Pell, left. Martin Pell slept.")[0],
            "Martin Pell"
        );
    }

    #[test]
    fn a_surname_that_says_more_is_that_of_who_has_just_said_something() {
        assert_eq!(
            linked(
                "Martin Pell sat. Pell slept. Pell rose. Then Ruth Pell told them so. Pell said it was late. Pell rose."
            )[4..],
            ["Ruth Pell", "Martin Pell"]
        );
    }

    #[test]
    fn a_surname_right_after_a_town_or_a_firm_is_still_its_bearers() {
        assert_eq!(
            linked("Then, before leaving for France Pell told Corvin so. At Corvin Pell slept. Ruth Pell left."),
            ["Ruth Pell", "Corvin", "Ruth Pell", "Ruth Pell"]
        );
        assert_eq!(linked("They met with Quenna Pell. Ruth Pell left.")[0], "Quenna Pell");
    }

    #[test]
    fn a_surname_that_is_a_towns_speaks_and_an_acronym_is_no_longer_body() {
        assert_eq!(linked("Ana Houston came. Houston said no.")[1], "Ana Houston");
        assert_eq!(linked("Ana Houston came. She met him in Houston.")[1], "Houston");
        assert_eq!(
            linked("Ana Houston came. It was late, said Houston, who has left.")[1],
            "Ana Houston"
        );
        assert_eq!(linked("the FPC Council met, and the FPC rose")[1], "FPC");
    }

    #[test]
    fn an_office_before_a_surname_is_not_the_spouses_who_is_named_in_full() {
        assert_eq!(
            linked("President Brandl waved. Ruth Brandl watched. Later Mr. Brandl left with Mrs. Brandl.")[..3],
            ["Brandl", "Ruth Brandl", "Brandl"]
        );
        assert_eq!(
            linked("Brandl Heads To Vell. President Brandl waved. First lady Ruth Brandl voted on Monday.")[..3],
            ["Brandl", "Vell", "Brandl"]
        );
        assert_eq!(
            linked("President Brandl waved. Then Brandl left. First lady Ruth Brandl voted on Monday.")[..3],
            ["Brandl", "Brandl", "Ruth Brandl"]
        );
    }

    #[test]
    fn the_name_at_birth_is_that_of_the_only_one_with_the_given_name() {
        assert_eq!(
            linked("Dame Rosalind Pell has died. Rosalind Ines Orde was born in Vell."),
            ["Rosalind Pell", "Rosalind Pell", "Vell"]
        );
    }

    #[test]
    fn a_slip_in_a_surname_names_the_same_bearer() {
        assert_eq!(
            linked("Tyrella McClennoy came. McLennoy left."),
            ["Tyrella McClennoy"; 2]
        );
        assert_eq!(linked("Adam Brandl came. Brindl called it off.")[1], "Adam Brandl");
        assert_eq!(linked("Adam Brandl came. They met Brindl.")[1], "Brindl");
        assert_eq!(
            linked("Adam Shorte came. In his order, Short noted so.")[1],
            "Adam Shorte"
        );
    }

    #[test]
    fn a_family_name_may_come_first() {
        assert_eq!(linked("President Han Sol-bi spoke. Later Han left."), ["Han Sol-bi"; 2]);
    }

    #[test]
    fn several_who_are_said_to_be_alike_share_the_surname_of_the_last() {
        for text in [
            "Twins Ana and Ruth Brandl sail. Ana said so.",
            "Newlyweds Ana and Tomas Brandl sail. Ana said so.",
            "Neighbours Ana and Tomas Brandl sail. Ana said so.",
            "Sisters Ana and Ruth Brandl sail. Ana said so.",
            "Triplets Ana, Tomas and Ruth Brandl sail. Ana said so.",
            "It belongs to husband and wife Ana and Tomas Brandl. Ana said so.",
        ] {
            let of_ana = |text: &str| {
                let body = format!("“It is late.” {text}");
                let quotations = crate::quotes::extract(
                    &body.replace("said so.", "said: “It is very late.”"),
                    &Default::default(),
                );
                quotations.last().and_then(|q| q.speaker.clone())
            };
            assert_eq!(of_ana(text).as_deref(), Some("Ana Brandl"), "{text}");
        }
        // A form of address is of one alone.
        assert_eq!(linked("Miss Ana and Tomas Brandl sail."), ["Ana", "Tomas Brandl"]);
    }

    #[test]
    fn a_surname_alone_stays_with_the_one_who_is_called_so() {
        assert_eq!(
            linked("Ruth Pell came. Pell sat. Then Martin Pell came. Martin Pell spoke. Martin Pell rose. Pell left.")
                [5],
            "Ruth Pell"
        );
    }

    #[test]
    fn a_suffix_tells_father_from_son() {
        assert_eq!(
            linked("Emeka Lind Sr. smokes fish. Emeka Lind Jr. fries it. Then Lind Sr. left."),
            ["Emeka Lind Sr.", "Emeka Lind Jr.", "Emeka Lind Sr."]
        );
    }

    #[test]
    fn a_surname_alone_is_the_fathers_where_the_son_is_told_from_him() {
        assert_eq!(
            linked("Emeka Lind spoke. Lind left. Then Emeka Lind Jr. came, and Lind said no."),
            ["Emeka Lind", "Emeka Lind", "Emeka Lind Jr.", "Emeka Lind"]
        );
        assert_eq!(
            linked("Emeka Lind Jr., the eldest son of Emeka Lind, left. President Lind said no. Lind Jr. slept."),
            ["Emeka Lind Jr.", "Emeka Lind", "Emeka Lind", "Emeka Lind Jr."]
        );
        // Where nothing speaks of two, the suffix is left out after the first mention.
        assert_eq!(
            linked("Emeka Lind Jr. spoke. Lind left. Emeka Lind said no."),
            ["Emeka Lind Jr."; 3]
        );
    }

    #[test]
    fn middle_initials_tell_bearers_of_one_name_apart() {
        assert_eq!(
            linked("Tomas H.W. Orde and Tomas W. Orde came."),
            ["Tomas H.W. Orde", "Tomas W. Orde"]
        );
    }

    #[test]
    fn one_with_an_office_is_no_body_that_is_called_after_him() {
        assert_eq!(
            linked("Mayor Orde went to the Orde Harbour Board. Orde said no.")[..3],
            ["Orde", "Orde Harbour Board", "Orde"]
        );
    }

    #[test]
    fn a_given_name_behind_one_of_faith_and_a_childs_name_in_its_fathers_are_told_apart() {
        assert_eq!(
            linked("There Muhammad Hafiz Osman came. Mr Hafiz said no."),
            ["Muhammad Hafiz Osman"; 2]
        );
        assert_eq!(
            linked("There Abu Nizar Haidar came. His son, Nizar, said no. Nizar left. Abu Nizar sat."),
            ["Abu Nizar Haidar", "Nizar", "Nizar", "Abu Nizar Haidar"]
        );
        assert_eq!(linked("There Abu Nizar came. Nizar said no."), ["Abu Nizar"; 2]);
    }

    #[test]
    fn an_abbreviation_of_an_office_may_be_a_surname_or_a_given_name() {
        for name in ["Dilip Sen", "Quenna Gen", "Quenna Rep"] {
            let surname = name.split(' ').next_back().unwrap_or_default();
            assert_eq!(linked(&format!("There {name} came. {surname} said no.")), [name; 2]);
        }
        assert_eq!(linked("Col Orde came. Col said no."), ["Col Orde"; 2]);
        assert_eq!(linked("Dean Orde came. Dean said no."), ["Dean Orde"; 2]);
        assert_eq!(linked("Col Orde came. The colonel said no."), ["Orde"]);
    }

    #[test]
    fn kin_and_a_given_name_are_who_has_it_though_the_surname_is_a_common_word() {
        for (name, kin) in [
            ("Pauline Brace", "Mum"),
            ("Tomas Brace", "Husband"),
            ("Ruth Brace", "Neighbour"),
        ] {
            let given = name.split(' ').next().unwrap_or_default();
            assert_eq!(linked(&format!("There {name} came. {kin} {given} said no.")), [name; 2]);
        }
        // Nor is an office.
        assert_eq!(linked("There Orde Forced came. Mayor Orde said no.")[1], "Orde");
    }

    #[test]
    fn a_company_is_called_by_what_stands_before_its_ending() {
        for (name, short) in [
            ("Mount Corvin Capital Management LP", "Mount Corvin"),
            ("Bank of Velmar Corp", "Bank of Velmar"),
            ("Corvin Ferries Corp", "CF"),
            ("Meridian Marine Corp.", "MMC"),
            ("Corvin Maritime Group Inc", "CMG"),
            ("J.B. Corvin Co Inc", "Corvin"),
        ] {
            let text = format!("On Friday {name} said so. The rival of {short} rose.");
            assert_eq!(linked(&text), [name; 2], "{text}");
        }
        assert_eq!(
            linked("On Friday Mount Corvin Ferries Inc said so. Mount Corvin rose."),
            ["Mount Corvin Ferries Inc", "Mount Corvin"]
        );
    }

    #[test]
    fn a_body_is_called_by_the_beginnings_of_its_words() {
        assert_eq!(
            linked("On Friday Corvin Vessels Inc said so, and CorVes rose."),
            ["Corvin Vessels Inc"; 2]
        );
        assert_eq!(
            linked("On Friday Corvin Harbours Inc said so, and CorVes rose.")[1],
            "CorVes"
        );
        assert_eq!(
            linked("The Federal Reserve said so, and the Fed rose."),
            ["Federal Reserve"; 2]
        );
    }

    #[test]
    fn an_abbreviation_in_brackets_is_the_bodys_in_whatever_language() {
        assert_eq!(
            linked("the Private Shipping Association (BvV) met, and the BvV rose"),
            ["Private Shipping Association"; 3]
        );
        assert_eq!(
            linked("The Society of Harbour Pilots in Commerce (SHPC) met, and SHPC rose."),
            ["Society of Harbour Pilots in Commerce"; 3]
        );
        assert_eq!(
            linked("the mayor of the Society of Harbour Pilots in Commerce, or SHPC. Then SHPC rose."),
            ["Society of Harbour Pilots in Commerce"; 3]
        );
        assert_eq!(
            linked("The Society of Harbour Pilots in Commerce (SHB) met.")[0],
            "Society of Harbour Pilots"
        );
    }

    #[test]
    fn a_department_goes_by_the_initials_of_what_it_is_for() {
        for department in [
            "Department of Ferries and Harbour Safety",
            "Ferries and Harbour Safety Department",
        ] {
            assert_eq!(linked(&format!("The {department} met. The FHS rose."))[1], department);
        }
    }

    #[test]
    fn an_acronym_is_not_what_a_headline_says_about_it() {
        assert_eq!(
            linked("See Pilots Warn FPC. So the FPC rose.")
                .last()
                .map(String::as_str),
            Some("FPC")
        );
    }

    #[test]
    fn neither_a_headline_nor_an_address_is_the_fullest_name() {
        assert_eq!(
            linked("Ana Vidal Slams Great Plan\n\nOn Friday Ana Vidal left. Vidal said no.")[1..],
            ["Ana Vidal"; 2]
        );
        assert_eq!(linked("as Corvin.com had it. So Corvin said."), ["Corvin"; 2]);
        assert_eq!(linked("as FactTide.org had it. So FactTide said."), ["FactTide.org"; 2]);
        assert_eq!(
            linked("On The Ana Vidal Show he said no. Ana Vidal said so.")[1],
            "Ana Vidal"
        );
        assert_eq!(
            linked("Ana Vidal Might Be Late\n\nOn Friday Vidal left.")[..1],
            ["Ana Vidal"]
        );
        assert_eq!(
            linked("Vidal Says More Boats Sink\n\nOn Friday Vidal left.")[..1],
            ["Vidal"]
        );
        assert_eq!(
            linked("A partner at Redwood Ventures Tomas Brandl came. Later Tomas Brandl left.")
                .last()
                .map(String::as_str),
            Some("Tomas Brandl")
        );
        assert_eq!(
            linked("VIDAL BLASTS ‘LAZY LEFT’ PILOTS IN VELL\n\nOn Friday Vidal left.")
                .last()
                .map(String::as_str),
            Some("Vidal")
        );
    }

    #[test]
    fn the_first_of_two_surnames_may_stand_alone() {
        assert_eq!(
            linked("Gilberto Reyes de la Vega spoke. Later Reyes left."),
            ["Gilberto Reyes de la Vega"; 2]
        );
    }

    #[test]
    fn initials_and_last_words_name_the_body_they_stand_for() {
        assert_eq!(
            linked("the International Trade Fund met, and later the ITF rose"),
            ["International Trade Fund"; 2]
        );
        assert_eq!(
            linked("the Centres for Harbour Safety and Rescue, or CHS")[1],
            "Centres for Harbour Safety and Rescue"
        );
        assert_eq!(
            linked("the Fisheries Protection Council (Fipco) met, and Fipco rose"),
            ["Fisheries Protection Council"; 3]
        );
        assert_eq!(
            linked("the Department of Ferries sued, and the DOF said so"),
            ["Department of Ferries"; 2]
        );
        assert_eq!(
            linked("the Anti-Slavery League met, and the ASL rose"),
            ["Anti-Slavery League"; 2]
        );
        assert_eq!(
            linked("the Bank of Velmar met, and the BoV rose"),
            ["Bank of Velmar"; 2]
        );
        assert_eq!(linked("Ana Vidal-Orde came. Later AVO left.")[1], "Ana Vidal-Orde");
        assert_eq!(linked("Ana Vidal-Orde came. Later the AVO left.")[1], "AVO");
        assert_eq!(linked("Ana Vidal-Orde came. She is no AVO.")[1], "Ana Vidal-Orde");
        assert_eq!(
            linked("a story in the Northern Port Times, and later the Times wrote"),
            ["Northern Port Times"; 2]
        );
    }
}
