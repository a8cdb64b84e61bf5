//! Files of data in parts: a head on a line of its own, then entries parted by white space. A line
//! that begins with `#` is a comment.

/// Every entry of `file`, with the part that it stands in. `part_of` tells the part that a line is the
/// head of; entries before any head belong to `first`.
pub fn entries<P: Copy>(
    file: &'static str,
    first: P,
    part_of: impl Fn(&str) -> Option<P>,
) -> impl Iterator<Item = (P, &'static str)> {
    let mut part = first;
    let lines = file.lines().filter_map(move |line| {
        let head = part_of(line);
        part = head.unwrap_or(part);
        (head.is_none() && !line.starts_with('#')).then_some((part, line))
    });
    lines.flat_map(|(part, line)| line.split_whitespace().map(move |entry| (part, entry)))
}
