package org.starling.help.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables of Markdown (GitHub's extension) for a view without tables: narrow ones become aligned text, wide ones a list with an entry for each
 * row. Lines of code are left alone.
 */
final class MarkdownTables {

	/** Characters of a line that a view of usual width shows. */
	private static final int WIDEST = 84;
	private static final Pattern RULE = Pattern.compile("\\s*\\|?(\\s*:?-+:?\\s*\\|)+\\s*(:?-+:?\\s*\\|?)?\\s*"); //$NON-NLS-1$
	private static final String INDENT = "    "; //$NON-NLS-1$

	private MarkdownTables() {
	}

	static String asLists(String markdown) {
		List<String> lines = markdown.lines().toList();
		StringBuilder out = new StringBuilder(markdown.length());
		for (int i = 0; i < lines.size(); i++) {
			if (i + 1 < lines.size() && lines.get(i).startsWith("|") && RULE.matcher(lines.get(i + 1)).matches()) { //$NON-NLS-1$
				List<List<String>> rows = new ArrayList<>();
				rows.add(cells(lines.get(i)));
				for (i += 2; i < lines.size() && lines.get(i).startsWith("|"); i++) { //$NON-NLS-1$
					rows.add(cells(lines.get(i)));
				}
				i--;
				out.append(table(rows));
			} else {
				out.append(lines.get(i)).append('\n');
			}
		}
		return out.toString();
	}

	private static List<String> cells(String line) {
		String inner = line.strip();
		inner = inner.substring(1, inner.endsWith("|") && inner.length() > 1 ? inner.length() - 1 : inner.length()); //$NON-NLS-1$
		List<String> cells = new ArrayList<>();
		for (String cell : inner.split("(?<!\\\\)\\|", -1)) { //$NON-NLS-1$
			cells.add(cell.strip().replace("\\|", "|")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return cells;
	}

	private static String table(List<List<String>> rows) {
		int[] widths = new int[rows.getFirst().size()];
		for (List<String> row : rows) {
			for (int j = 0; j < Math.min(widths.length, row.size()); j++) {
				widths[j] = Math.max(widths[j], plain(row.get(j)).length());
			}
		}
		int total = java.util.Arrays.stream(widths).sum() + 2 * widths.length;
		return total <= WIDEST ? aligned(rows, widths) : list(rows);
	}

	private static String aligned(List<List<String>> rows, int[] widths) {
		StringBuilder out = new StringBuilder("\n"); //$NON-NLS-1$
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder(INDENT);
			for (int j = 0; j < Math.min(widths.length, row.size()); j++) {
				String cell = plain(row.get(j));
				line.append(cell).append(" ".repeat(widths[j] - cell.length() + 2)); //$NON-NLS-1$
			}
			out.append(line.toString().stripTrailing()).append('\n');
		}
		return out.append('\n').toString();
	}

	/** The first cell, then the others, with their headings where there are more than two columns. */
	private static String list(List<List<String>> rows) {
		List<String> head = rows.getFirst();
		StringBuilder out = new StringBuilder("\n"); //$NON-NLS-1$
		for (List<String> row : rows.subList(1, rows.size())) {
			List<String> rest = new ArrayList<>();
			for (int j = 1; j < Math.min(head.size(), row.size()); j++) {
				if (!row.get(j).isEmpty()) {
					rest.add(head.size() > 2 && !head.get(j).isEmpty() ? head.get(j) + ": " + row.get(j) : row.get(j)); //$NON-NLS-1$
				}
			}
			out.append("- ").append(row.getFirst()).append(rest.isEmpty() ? "" : " — ").append(String.join("; ", rest)).append('\n'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		return out.append('\n').toString();
	}

	/** Marks would be shown as they are in aligned text. */
	private static String plain(String cell) {
		return cell.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("[`*]", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}
}
