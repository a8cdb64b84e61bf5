//! The article in plain text: a page as it comes out of the clipboard, without any markup to tell
//! the story from the clutter around it.
//!
//! Each line is worth what it looks like, running text above nought and clutter below, and the
//! article is the stretch of lines that is worth most: the maximum subsequence of Pasternack and
//! Roth, "Extracting Article Text from the Web with Maximum Subsequence Segmentation" (WWW 2009).
//! Text that shows no sign of clutter is all article: a poem, a transcript, one sentence.

use super::label::Label;
use super::prose::{Ending, LONGEST_HEADING, Prose};
use super::saying::Saying;
use super::{Reason, Role};
use crate::page::Page;

/// What a line is taken for by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// Running text.
    Running,
    /// A short line that ends as a sentence does, or an item of a list.
    Short,
    /// A short line without an end: a title, a heading, a name.
    Bare,
    /// Cut short by an ellipsis.
    Cut,
    /// A date, perhaps with a name.
    Dateline,
    /// A label.
    Label(Label),
}

/// What a line adds to the worth of a stretch. Running text is worth its size over
/// `SIZE_PER_POINT`, up to `MOST_POINTS`: a paragraph outweighs the labels around it, but no
/// single one outweighs a whole list of teasers. The lines below nought were set so that the three
/// lines of a teaser (title, first words, date) cost more than a teaser written out gains.
const SIZE_PER_POINT: f32 = 60.0;
const MOST_POINTS: f32 = 8.0;
const SHORT_POINTS: f32 = 0.3;
const BARE_POINTS: f32 = -1.0;
const CUT_POINTS: f32 = -2.0;
const DATELINE_POINTS: f32 = -2.0;
const ADVERTISEMENT_POINTS: f32 = -1.0;
const NOTICE_POINTS: f32 = -2.0;
/// After such a heading no more of the article comes.
const RELATED_POINTS: f32 = -12.0;

/// A page with fewer signs of clutter than this is all article: a letter has a date, and a story
/// may trail off with an ellipsis.
const FEWEST_SIGNS: usize = 2;

/// A title is no longer, in the measure of [`Prose::size`].
const LONGEST_TITLE: f32 = 200.0;

/// How many lines above the article are searched for its headline: a byline, a date, an
/// advertisement and a standfirst may stand between the two.
const LINES_ABOVE: usize = 6;

/// A standfirst is at most this share of the paragraphs below it; a first paragraph is as long as
/// the others.
const STANDFIRST_SHARE: f32 = 0.45;

/// Judges the lines of a page that was read from plain text.
pub fn roles(page: &Page) -> Vec<Role> {
    let proses: Vec<Prose> = page
        .blocks
        .iter()
        .map(|block| Prose::of(&block.text))
        .collect();
    let lines: Vec<Line> = page
        .blocks
        .iter()
        .zip(&proses)
        .map(|(block, prose)| line(&block.text, prose, Saying::of(&block.text, prose)))
        .collect();
    if is_clean(&lines, &proses) {
        return roles_of_clean(page, &lines, &proses);
    }
    let (start, end) = heaviest(&lines, &proses);
    let mut roles: Vec<Role> = (0..lines.len())
        .map(|index| {
            if (start..end).contains(&index) {
                role_inside(page, &lines, &proses, index)
            } else {
                Role::Dropped(reason_outside(&lines, index, end))
            }
        })
        .collect();
    mark_top(&lines, &proses, start, end, &mut roles);
    roles
}

fn line(text: &str, prose: &Prose, saying: Saying) -> Line {
    if let Some(label) = saying.label {
        Line::Label(label)
    } else if saying.is_date || saying.is_byline {
        Line::Dateline
    } else if prose.ending == Ending::Ellipsis && prose.stops < 3 && !text.starts_with(['…', '.'])
    {
        Line::Cut
    } else if prose.is_running() {
        Line::Running
    } else if prose.ending == Ending::Stop || prose.ending == Ending::Open || is_item(text) {
        Line::Short
    } else if prose.size > LONGEST_TITLE {
        // Too long for a title: text without punctuation.
        Line::Running
    } else {
        Line::Bare
    }
}

/// Whether `text` opens as an item of a list or a line of a dialogue does.
fn is_item(text: &str) -> bool {
    let mut characters = text.chars();
    match characters.next() {
        Some(
            '-' | '–' | '—' | '*' | '•' | '·' | '◦' | '‣' | '▪' | '■' | '●' | '・' | '「' | '“'
            | '«' | '"' | '>',
        ) => true,
        Some(first) if first.is_numeric() => text
            .trim_start_matches(char::is_numeric)
            .starts_with(['.', ')', '、', '）', '．']),
        _ => false,
    }
}

/// Whether nothing says that the text is anything but an article.
fn is_clean(lines: &[Line], proses: &[Prose]) -> bool {
    let labels = lines
        .iter()
        .filter(|line| matches!(line, Line::Label(_)))
        .count();
    let datelines = lines.iter().filter(|line| **line == Line::Dateline).count();
    // An ellipsis is a sign of a teaser only beside a title.
    let teasers = lines
        .windows(2)
        .filter(|pair| matches!(pair, [Line::Bare | Line::Cut, Line::Cut]))
        .count();
    let running: f32 = mass(lines, proses, |line| line == Line::Running);
    let total: f32 = proses.iter().map(|prose| prose.size).sum();
    // Where little is running text, worth by the look of a line means nothing.
    labels + datelines.min(labels + teasers + 1) + teasers < FEWEST_SIGNS || running < 0.2 * total
}

fn mass(lines: &[Line], proses: &[Prose], is_counted: impl Fn(Line) -> bool) -> f32 {
    lines
        .iter()
        .zip(proses)
        .filter(|(line, _)| is_counted(**line))
        .map(|(_, prose)| prose.size)
        .sum()
}

/// Everything is the article, but for a headline above it and headings inside.
fn roles_of_clean(page: &Page, lines: &[Line], proses: &[Prose]) -> Vec<Role> {
    (0..lines.len())
        .map(|index| {
            let is_headline = index == 0 && has_headline(lines, proses);
            if is_headline {
                Role::Headline
            } else if is_heading(page, lines, proses, index) {
                Role::Heading
            } else {
                Role::Body
            }
        })
        .collect()
}

/// Whether the first line of a clean text is its headline: a line without an end, over two
/// paragraphs or over one of several sentences.
fn has_headline(lines: &[Line], proses: &[Prose]) -> bool {
    match lines {
        [Line::Bare, Line::Running] => proses.get(1).is_some_and(|prose| prose.stops >= 2),
        [Line::Bare, Line::Running, Line::Running, ..] => true,
        _ => false,
    }
}

/// Whether a line is a heading of the article: short, without an end, alone between paragraphs.
fn is_heading(page: &Page, lines: &[Line], proses: &[Prose], index: usize) -> bool {
    let is_running = |at: Option<usize>| at.and_then(|at| lines.get(at)) == Some(&Line::Running);
    let opens_small = page.blocks[index]
        .text
        .chars()
        .next()
        .is_some_and(char::is_lowercase);
    lines[index] == Line::Bare
        && proses[index].size <= LONGEST_HEADING
        && !opens_small
        && is_running(index.checked_sub(1))
        && is_running(index.checked_add(1))
}

/// The stretch of lines that is worth most; of two alike the first.
fn heaviest(lines: &[Line], proses: &[Prose]) -> (usize, usize) {
    let (mut best, mut best_worth) = ((0, 0), 0.0_f32);
    let (mut start, mut worth) = (0, 0.0_f32);
    for (index, (line, prose)) in lines.iter().zip(proses).enumerate() {
        worth += points(*line, prose);
        if worth <= 0.0 {
            (start, worth) = (index + 1, 0.0);
        } else if worth > best_worth {
            (best, best_worth) = ((start, index + 1), worth);
        }
    }
    best
}

fn points(line: Line, prose: &Prose) -> f32 {
    match line {
        Line::Running => (prose.size / SIZE_PER_POINT).min(MOST_POINTS),
        Line::Short => SHORT_POINTS,
        Line::Bare => BARE_POINTS,
        Line::Cut => CUT_POINTS,
        Line::Dateline => DATELINE_POINTS,
        Line::Label(Label::Advertisement) => ADVERTISEMENT_POINTS,
        Line::Label(Label::Notice | Label::Navigation) => NOTICE_POINTS,
        Line::Label(Label::Related | Label::Comments | Label::References) => RELATED_POINTS,
    }
}

/// What a line inside the article is.
fn role_inside(page: &Page, lines: &[Line], proses: &[Prose], index: usize) -> Role {
    match lines[index] {
        Line::Label(label) => Role::Dropped(label.reason()),
        Line::Dateline => Role::Dropped(Reason::Byline),
        // Inside an article a bare line is a heading where running text follows, and otherwise an
        // item, a verse, or the end of a paragraph that an advertisement cut in two.
        Line::Bare if is_heading(page, lines, proses, index) => Role::Heading,
        _ => Role::Body,
    }
}

/// Why a line outside the article is none of it.
fn reason_outside(lines: &[Line], index: usize, end: usize) -> Reason {
    match lines[index] {
        Line::Label(label) => label.reason(),
        Line::Dateline if index < end => Reason::Byline,
        _ if index < end => Reason::Outside,
        line => {
            let after = lines.get(end..index).unwrap_or_default();
            let announced = after.iter().rev().find_map(|line| match line {
                Line::Label(Label::Related) => Some(Reason::Related),
                Line::Label(Label::Comments) => Some(Reason::Comment),
                Line::Label(Label::References) => Some(Reason::Reference),
                _ => None,
            });
            let is_teaser = line == Line::Cut || lines.get(index + 1) == Some(&Line::Cut);
            match announced {
                Some(reason) => reason,
                None if is_teaser => Reason::Related,
                None if line == Line::Dateline => Reason::Byline,
                None => Reason::Outside,
            }
        }
    }
}

/// Finds the headline and the standfirst of the article between `start` and `end`.
fn mark_top(lines: &[Line], proses: &[Prose], start: usize, end: usize, roles: &mut [Role]) {
    let first_above = start.saturating_sub(LINES_ABOVE);
    let headline = (first_above..end)
        .take_while(|&index| index < start || lines[index] != Line::Running)
        .filter(|&index| {
            matches!(lines[index], Line::Bare | Line::Short | Line::Cut)
                && proses[index].size <= LONGEST_TITLE
        })
        // The longest line above the story is its headline; the others are sections and names.
        .max_by(|&one, &other| proses[one].size.total_cmp(&proses[other].size));
    let Some(headline) = headline else { return };
    roles[headline] = Role::Headline;
    let mut running = (headline + 1..end).filter(|&index| lines[index] == Line::Running);
    let Some(first) = running.next() else { return };
    let rest: Vec<f32> = running
        .take(LINES_ABOVE)
        .map(|index| proses[index].size)
        .collect();
    let mean = rest.iter().sum::<f32>() / rest.len().max(1) as f32;
    let is_single = proses[first].stops <= 2;
    if rest.len() >= 2 && is_single && proses[first].size <= STANDFIRST_SHARE * mean {
        roles[first] = Role::Standfirst;
    }
    let opening = (first + usize::from(roles[first] == Role::Standfirst)..end)
        .find(|&index| lines[index] == Line::Running)
        .unwrap_or(end);
    for index in headline + 1..opening {
        // Names, captions and credits stand between a headline and its story.
        if lines[index] == Line::Bare && roles[index] == Role::Body {
            roles[index] = Role::Dropped(Reason::Outside);
        }
    }
}
