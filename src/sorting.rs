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

/// How many bits of a number a turn of [`sort_numbers`] sorts by. At 8, a sentence of twenty terms costs more
/// than its sorting by insertion; at 2 the longest take twice the turns.
const BITS: u32 = 4;

/// Sorts `numbers`, the least first, in steps of their count times the digits of the greatest: by radix sort.
/// What `spare` holds is lost.
pub fn sort_numbers(numbers: &mut Vec<usize>, spare: &mut Vec<usize>) {
    let greatest = numbers.iter().copied().max().unwrap_or_default();
    let mut shift = 0;
    while shift < usize::BITS && greatest >> shift > 0 {
        let digit = |number: usize| number >> shift & ((1 << BITS) - 1);
        let mut places = [0_usize; 1 << BITS];
        for &number in &*numbers {
            places[digit(number)] += 1;
        }
        let mut end = 0;
        for place in &mut places {
            end += std::mem::replace(place, end);
        }
        spare.clear();
        spare.resize(numbers.len(), 0);
        for &number in &*numbers {
            let place = &mut places[digit(number)];
            spare[*place] = number;
            *place += 1;
        }
        std::mem::swap(numbers, spare);
        shift += BITS;
    }
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

        #[test]
        fn numbers_are_sorted_as_by_the_standard_library(numbers in prop::collection::vec(any::<usize>(), 0..80), shift in 0..usize::BITS) {
            let mut sorted: Vec<usize> = numbers.iter().map(|number| number >> shift).collect();
            let mut expected = sorted.clone();
            sort_numbers(&mut sorted, &mut Vec::new());
            expected.sort_unstable();
            prop_assert_eq!(sorted, expected);
        }
    }
}
