//! Sorting in little code: the standard library's sorts weigh 14 KB in the Wasm, for runs of a few
//! dozen items that none of its refinements makes faster.

/// So many items, or fewer, are sorted by insertion: sentences have as many terms. At 8, half of them
/// are not; at 64 the others take twice as long.
const FEW: usize = 24;

/// Sorts `items` in place, in n log n steps whatever their order: by heapsort (Williams 1964), and a few
/// by insertion. Those of which neither precedes the other come in any order.
pub fn sort_by<T>(items: &mut [T], precedes: impl Fn(&T, &T) -> bool) {
    let count = items.len();
    if count <= FEW {
        for end in 1..count {
            let mut at = end;
            while at > 0 && precedes(&items[at], &items[at - 1]) {
                items.swap(at, at - 1);
                at -= 1;
            }
        }
        return;
    }
    // The first turns build the heap, from its last parent up; each other one takes its top away.
    for turn in (0..count + count / 2).rev() {
        let (mut parent, end) = if let Some(parent) = turn.checked_sub(count) {
            (parent, count)
        } else {
            items.swap(0, turn);
            (0, turn)
        };
        loop {
            let mut child = 2 * parent + 1;
            if child + 1 < end && precedes(&items[child], &items[child + 1]) {
                child += 1;
            }
            if child >= end || !precedes(&items[parent], &items[child]) {
                break;
            }
            items.swap(parent, child);
            parent = child;
        }
    }
}

/// Sorts `items` in place, as [`sort_by`] does, the least first.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::lt);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_the_standard_library(items in prop::collection::vec(0_u8..40, 0..80)) {
            let (mut sorted, mut expected) = (items.clone(), items);
            sort(&mut sorted);
            expected.sort_unstable();
            prop_assert_eq!(sorted, expected);
        }
    }
}
