//! Room for lists that grow with the text.
//!
//! A list that doubles when it is full has had up to three times the room that it needs: all of its old
//! and its new place, while it moves. Of a long text the beginning tells how long its lists will be.

/// Shares of a text after which room is made for the rest. What an eighth tells of a book is seldom
/// off by more than the [`SPARE`]; the first keeps lists from having grown far by then, the last mends what
/// a long foreword has told wrong.
pub const MILESTONES: [f64; 3] = [1.0 / 32.0, 1.0 / 8.0, 1.0 / 2.0];

/// As much more than is expected, as a share of it. At 0 the list moves again just before its end, as often
/// as not.
const SPARE: f64 = 1.0 / 32.0;

/// Makes room in a list for all that is to come, when this share of the text has been read.
pub fn make_room<T>(list: &mut Vec<T>, share: f64) {
    let expected = list.len() as f64 / share * (1.0 + SPARE);
    list.reserve_exact((expected as usize).saturating_sub(list.len()));
}
