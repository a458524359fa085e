package org.starling.workflow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Kind;

/** A table over as many pages as it needs, with its headings on each. Texts wrap, numbers don't; small type where it is wide. */
final class PdfTable {

	private static final float PAD = 3.5f;
	private static final float[] SIZES = { 8, 7.25f, 6.5f, 5.75f, 5 };
	private static final int MEASURED_ROWS = 2000;
	/** What bold type is wider. */
	private static final float BOLD = 1.06f;

	private final PdfPages pages;
	private final List<Column> columns = new ArrayList<>();
	private final List<List<String>> rows = new ArrayList<>();
	private final String caption;
	private float[] widths;
	private float size;

	PdfTable(PdfPages pages, Grid grid) {
		this.pages = pages;
		caption = grid.caption();
		int[] shown = grid.shown();
		for (int j : shown) {
			columns.add(grid.columns().get(j));
		}
		for (List<String> row : grid.rows()) {
			List<String> own = new ArrayList<>();
			for (int j : shown) {
				own.add(pages.text().safe(row.get(j)));
			}
			rows.add(own);
		}
		layOut();
	}

	/** The largest type in which nothing but texts must wrap. */
	private void layOut() {
		for (float tried : SIZES) {
			size = tried;
			float[] natural = new float[columns.size()];
			float[] least = new float[columns.size()];
			for (int j = 0; j < natural.length; j++) {
				measure(j, natural, least);
			}
			widths = natural;
			if (sum(natural) <= PdfPages.width()) {
				return;
			}
			if (sum(least) <= PdfPages.width()) {
				float spare = PdfPages.width() - sum(least);
				float wish = sum(natural) - sum(least);
				for (int j = 0; j < widths.length; j++) {
					widths[j] = least[j] + (natural[j] - least[j]) * spare / wish;
				}
				return;
			}
		}
		float scale = PdfPages.width() / sum(widths);
		for (int j = 0; j < widths.length; j++) {
			widths[j] *= scale;
		}
	}

	private void measure(int j, float[] natural, float[] least) {
		for (String word : heading(j).split(" ")) {
			least[j] = Math.max(least[j], BOLD * pages.text().width(word, size) + 2 * PAD);
		}
		natural[j] = Math.max(least[j], Math.min(BOLD * pages.text().width(heading(j), size) + 2 * PAD, 70));
		boolean wraps = columns.get(j).kind() != Kind.NUMBER;
		for (List<String> row : rows.subList(0, Math.min(rows.size(), MEASURED_ROWS))) {
			float whole = pages.text().width(row.get(j), size) + 2 * PAD;
			natural[j] = Math.max(natural[j], whole);
			least[j] = Math.max(least[j], wraps ? Math.min(whole, 12 * size) : whole);
		}
	}

	private String heading(int j) {
		Column column = columns.get(j);
		return pages.text().safe(column.title() + (column.unit().isEmpty() ? "" : " [" + column.unit() + "]"));
	}

	private static float sum(float[] of) {
		float sum = 0;
		for (float w : of) {
			sum += w;
		}
		return sum;
	}

	void write() throws IOException {
		List<List<String>> head = new ArrayList<>();
		for (int j = 0; j < columns.size(); j++) {
			head.add(pages.text().lines(heading(j), size, (widths[j] - 2 * PAD) / (BOLD - 0.02f)));
		}
		float first = rows.isEmpty() ? 0 : height(cells(rows.getFirst()));
		List<String> title = caption.isEmpty() ? List.of() : pages.text().lines(caption, 9, PdfPages.width());
		pages.need(title.size() * 12 + height(head) + first + 10);
		for (String line : title) {
			pages.put(line, 0, 0, 9, true, PdfPages.INK);
			pages.skip(12);
		}
		head(head);
		for (int r = 0; r < rows.size(); r++) {
			List<List<String>> cells = cells(rows.get(r));
			float height = Math.min(height(cells), PdfPages.height() - height(head));
			if (!pages.fits(height)) {
				pages.newPage();
				head(head);
			}
			if (r % 2 == 1) {
				pages.shade(0, sum(widths), height, 0.957f);
			}
			row(cells, false);
			pages.rule(0, sum(widths), height, 0.3f, 0.85f);
			pages.skip(height);
		}
		pages.skip(10);
	}

	private List<List<String>> cells(List<String> row) {
		List<List<String>> cells = new ArrayList<>();
		for (int j = 0; j < columns.size(); j++) {
			cells.add(pages.text().lines(row.get(j), size, widths[j] - 2 * PAD));
		}
		return cells;
	}

	private float height(List<List<String>> cells) {
		return cells.stream().mapToInt(List::size).max().orElse(1) * size * 1.22f + 3.5f;
	}

	private void head(List<List<String>> head) throws IOException {
		row(head, true);
		pages.rule(0, sum(widths), height(head), 0.8f, 0.35f);
		pages.skip(height(head));
	}

	private void row(List<List<String>> cells, boolean bold) throws IOException {
		float x = 0;
		for (int j = 0; j < cells.size(); j++) {
			float below = 1.75f;
			for (String line : cells.get(j)) {
				boolean right = columns.get(j).kind() == Kind.NUMBER;
				float at = right ? x + widths[j] - PAD - pages.text().width(line, size) : x + PAD;
				pages.put(line, at, below, size, bold, PdfPages.INK);
				below += size * 1.22f;
			}
			x += widths[j];
		}
	}
}
