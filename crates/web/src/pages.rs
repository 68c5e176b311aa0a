//! One module per page.

pub(crate) mod assets;
pub(crate) mod demo;
pub(crate) mod frame;
pub(crate) mod goals;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod letters;
pub(crate) mod log;
pub(crate) mod matching;
pub(crate) mod my_answers;
pub(crate) mod my_data;
pub(crate) mod my_tandem;
pub(crate) mod pairs;
pub(crate) mod partners;
pub(crate) mod people;
pub(crate) mod preferences;
pub(crate) mod programmes;
pub(crate) mod proposal;
pub(crate) mod publish;
pub(crate) mod rules;
pub(crate) mod run;
pub(crate) mod set_up;
pub(crate) mod sign_in;
pub(crate) mod steps;
pub(crate) mod tandems;
pub(crate) mod topics;
