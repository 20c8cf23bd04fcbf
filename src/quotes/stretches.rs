//! Where things begin that follow each other in the text: how many do before each stretch of tokens, so that to find one takes a look at a few.

/// So many tokens are a stretch: there is about a sentence to one, and a name or two.
const STRETCH: usize = 16;

/// How many begin before each stretch.
#[derive(Debug, Default)]
pub struct Stretches(Vec<u32>);

impl Stretches {
    /// Those of a text of so many tokens, by the tokens with which the things begin, in order.
    pub fn of(tokens: usize, beginnings: impl Iterator<Item = usize>) -> Stretches {
        let mut before = Vec::with_capacity(tokens / STRETCH + 1);
        for (number, at) in beginnings.enumerate() {
            while before.len() * STRETCH <= at {
                before.push(number as u32);
            }
        }
        Stretches(before)
    }

    /// How many of the things begin before a token; `begins` tells with which token one does.
    pub fn count_before<T>(&self, token: usize, things: &[T], begins: impl Fn(&T) -> usize) -> usize {
        // Behind the last beginning there are no more.
        let Some(&known) = self.0.get(token / STRETCH) else {
            return things.len();
        };
        let known = known as usize;
        let more = things.get(known..).unwrap_or_default().iter();
        known + more.take_while(|thing| begins(thing) < token).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_begin_before_a_token_as_by_counting_all() {
        let things = [0, 3, 15, 16, 17, 40, 80, 81];
        let stretches = Stretches::of(90, things.iter().copied());
        for token in 0..120 {
            let count = things.iter().filter(|at| **at < token).count();
            assert_eq!(stretches.count_before(token, &things, |at| *at), count, "{token}");
        }
        assert_eq!(Stretches::default().count_before(7, &[0; 0], |at| *at), 0);
    }
}
