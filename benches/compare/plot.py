"""Plots as SVG, by hand: what is drawn is too little for a library."""

from html import escape

COLOURS = ("#2a6f97", "#e09f3e", "#6a994e", "#bc4749", "#6d597a", "#7f7f7f")
STYLE = '<style>text{font:13px sans-serif;fill:#333}</style>'


def bars(title, rows, series):
    """Horizontal bars, several a row: rows are (name, value, value …)."""
    most = max(max(values) for _, *values in rows)
    thick, left, width = 14, 130, 460
    height = 50 + len(rows) * (thick * len(series) + 14)
    parts = [head(left + width + 80, height, title)]
    y = 40
    for name, *values in rows:
        parts.append(f'<text x="{left - 8}" y="{y + thick}" text-anchor="end">{escape(name)}</text>')
        for n, value in enumerate(values):
            long = max(1, width * value / most)
            parts.append(f'<rect x="{left}" y="{y}" width="{long:.1f}" height="{thick - 2}" fill="{COLOURS[n]}"/>')
            parts.append(f'<text x="{left + long + 5:.1f}" y="{y + thick - 3}">{value:.1f} {escape(series[n])}</text>')
            y += thick
        y += 14
    return "".join(parts) + "</svg>\n"


def lines(title, left_series, right_series):
    """Two panels of lines, each {name: [(x, y)]}."""
    panel, gap, top, tall = 300, 90, 40, 220
    parts = [head(2 * panel + 2 * gap, top + tall + 60, title)]
    for n, (caption, series) in enumerate((("processor s", left_series), ("peak MB", right_series))):
        x0 = gap * (n + 1) - 30 + panel * n
        points = [p for line in series.values() for p in line]
        mx, my = max(p[0] for p in points), max(p[1] for p in points)
        parts.append(f'<path d="M{x0} {top}V{top + tall}H{x0 + panel}" fill="none" stroke="#999"/>')
        parts.append(f'<text x="{x0}" y="{top + tall + 36}">{caption}; up to {mx:,.0f} articles, {my:,.0f}</text>')
        for k, (name, line) in enumerate(series.items()):
            at = [(x0 + panel * x / mx, top + tall - tall * y / my) for x, y in line]
            path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in [(x0, top + tall), *at][(0 if n == 0 else 1) :])
            parts.append(f'<path d="{path}" fill="none" stroke="{COLOURS[k]}" stroke-width="2"/>')
            parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{COLOURS[k]}"/>' for x, y in at]
            parts.append(f'<text x="{x0 + 10}" y="{top + 14 + 16 * k}" style="fill:{COLOURS[k]}">{escape(name)}</text>')
    return "".join(parts) + "</svg>\n"


def head(width, height, title):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">{STYLE}'
        f'<rect width="100%" height="100%" fill="white"/><text x="10" y="22" style="font-weight:bold">{escape(title)}</text>'
    )
