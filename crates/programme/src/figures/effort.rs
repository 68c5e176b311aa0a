//! What a programme takes: hours and cost, as far as somebody says what an hour
//! costs. What it is worth nobody can compute, and nothing here pretends to.

/// What the coordinator puts in. Whole numbers; nothing is about a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Inputs {
    /// What an hour of working time costs on average, in euros. No salaries: one
    /// number for everybody.
    pub euros_an_hour: u32,
    /// Hours that each person prepares for a meeting, in tenths.
    pub preparation_tenths: u32,
    /// Hours of whoever runs the programme, so far.
    pub coordination_hours: u32,
    /// Money spent: rooms, events, travel, in euros.
    pub expenses: u32,
}

/// What follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Hours in meetings, both people, in tenths.
    pub meeting_tenths: u64,
    /// Hours of preparation, in tenths.
    pub preparation_tenths: u64,
    /// Hours of coordination, in tenths.
    pub coordination_tenths: u64,
    /// In euros, rounded.
    pub cost: u64,
    /// The same for each tandem that started; `None` without one.
    pub cost_a_tandem: Option<u64>,
}

/// Not a whole number between 0 and the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number from 0 to {limit} is needed")]
pub struct NotANumber {
    /// The highest number.
    pub limit: u32,
}

impl Inputs {
    /// Reads a number as people type it; an empty field is 0. Dots and spaces between thousands do not matter.
    ///
    /// # Errors
    /// [`NotANumber`].
    pub fn number(typed: &str, limit: u32) -> Result<u32, NotANumber> {
        let digits: String = typed
            .chars()
            .filter(|c| !matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}'))
            .collect();
        if digits.is_empty() {
            return Ok(0);
        }
        let read = digits.parse().ok().filter(|number| *number <= limit);
        read.ok_or(NotANumber { limit })
    }

    /// The effort of so many meetings of so many minutes in all.
    ///
    /// ```
    /// use programme::figures::Inputs;
    /// let inputs = Inputs { euros_an_hour: 50, preparation_tenths: 5, coordination_hours: 40, expenses: 800 };
    /// // Ten meetings of an hour: 20 hours, 10 of preparation, 40 of coordination.
    /// let effort = inputs.effort(10, 600, 5);
    /// assert_eq!(effort.cost, 70 * 50 + 800);
    /// assert_eq!(effort.cost_a_tandem, Some(860));
    /// ```
    pub fn effort(self, meetings: usize, minutes: usize, tandems: usize) -> Effort {
        let wide = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let meeting_tenths = wide(minutes).saturating_mul(2) / 6;
        let each = u64::from(self.preparation_tenths);
        let preparation_tenths = wide(meetings).saturating_mul(2).saturating_mul(each);
        let coordination_tenths = u64::from(self.coordination_hours) * 10;
        let tenths = meeting_tenths
            .saturating_add(preparation_tenths)
            .saturating_add(coordination_tenths);
        let work = tenths.saturating_mul(u64::from(self.euros_an_hour));
        let cost = work.saturating_add(5) / 10 + u64::from(self.expenses);
        Effort {
            meeting_tenths,
            preparation_tenths,
            coordination_tenths,
            cost,
            cost_a_tandem: cost.checked_div(wide(tandems)),
        }
    }
}
