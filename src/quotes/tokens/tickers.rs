//! Tickers and numbers that an agency sets behind a name for its machines, which are no words of the sentence.

/// The exchanges at which companies are listed, as news agencies name them after the dot of a ticker.
const EXCHANGES: &[&[u8]] = &[
    b"N", b"O", b"L", b"T", b"A", b"P", b"AX", b"AS", b"BK", b"BO", b"BR", b"CO", b"DE", b"HE", b"HK", b"IS", b"JK",
    b"JO", b"KL", b"KS", b"LS", b"MC", b"MI", b"MM", b"MX", b"NS", b"NZ", b"OB", b"OL", b"PA", b"PK", b"SA", b"SI",
    b"SN", b"SS", b"ST", b"SW", b"SZ", b"TA", b"TO", b"TW", b"UL", b"VI", b"VX", b"WA",
];

/// How many bytes a ticker has at most before its dot.
const LONGEST_TICKER: usize = 10;

/// Where the code of an exchange ends that begins with the dot at `dot`.
pub(super) fn exchange(bytes: &[u8], dot: usize) -> Option<usize> {
    let code = bytes.get(dot..)?.strip_prefix(b".")?;
    let length = code.iter().take_while(|b| b.is_ascii_uppercase()).count();
    EXCHANGES.contains(&code.get(..length)?).then_some(dot + 1 + length)
}

/// Where the ticker or number ends that an agency sets behind a name for its machines: `( MRDN.N )`, `<MRDN.O>`, `<ID:nN02286902>`.
pub(super) fn ticker_enclosed(bytes: &[u8], open: usize) -> Option<usize> {
    let angle = bytes.get(open) == Some(&b'<');
    let spaced = bytes.get(open + 1) == Some(&b' ');
    let first = open + 1 + usize::from(spaced);
    let inner = bytes.get(first..)?;
    let length = inner.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let end = if angle && inner.starts_with(b"ID:") {
        let number = inner.iter().skip(length + 1);
        first + length + 1 + number.take_while(|b| b.is_ascii_alphanumeric()).count()
    } else {
        // "(D.O)": letters with dots between them.
        let plain = length > 1 || spaced || angle;
        exchange(bytes, first + length).filter(|_| plain && (1..=LONGEST_TICKER).contains(&length))?
    };
    let end = end + usize::from(bytes.get(end) == Some(&b' '));
    let close = if angle { b'>' } else { b')' };
    (bytes.get(end) == Some(&close)).then_some(end + 1)
}
