package org.starling.tables.csv.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.starling.tables.NumberText;
import org.starling.tables.csv.DelimitedFormat;

/** Separator, decimal mark and header of a text by its first rows. */
public final class LayoutDetector {

	/** The first of equal ones wins: a comma may stand within numbers, the others may not. */
	private static final char[] SEPARATORS = { '\t', ';', '|', ',' };
	private static final int MAX_ROWS = 200;

	private final String text;
	private final boolean whole;

	/** @param whole whether the text is all of the file; if not, its last row is cut off somewhere */
	public LayoutDetector(String text, boolean whole) {
		this.text = text;
		this.whole = whole;
	}

	public DelimitedFormat detect(Charset charset) {
		char best = ',';
		double bestScore = 0;
		List<List<String>> bestRows = rows(best);
		for (char separator : SEPARATORS) {
			List<List<String>> rows = rows(separator);
			double score = score(rows);
			if (score > bestScore) {
				best = separator;
				bestScore = score;
				bestRows = rows;
			}
		}
		char mark = best != ',' && count(bestRows, ',') > count(bestRows, '.') ? ',' : '.';
		return new DelimitedFormat(best, mark, charset, hasHeader(bestRows, mark));
	}

	private List<List<String>> rows(char separator) {
		List<List<String>> rows = new ArrayList<>();
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).setLenientEof(true)
				.setTrailingData(true).get();
		try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
			for (CSVRecord row : parser) {
				rows.add(row.toList());
				if (rows.size() == MAX_ROWS) {
					return rows;
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (!whole && rows.size() > 1) {
			rows.removeLast();
		}
		return rows;
	}

	/** Share of the rows that have the most frequent number of cells, plus a little for more cells; 0 when that is one cell. */
	private static double score(List<List<String>> rows) {
		Map<Integer, Integer> frequency = new HashMap<>();
		rows.forEach(row -> frequency.merge(row.size(), 1, Integer::sum));
		int cells = frequency.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
		return cells < 2 ? 0 : (double) frequency.get(cells) / rows.size() + Math.min(cells, 100) * 1e-4;
	}

	private static long count(List<List<String>> rows, char mark) {
		return rows.stream().flatMap(List::stream)
				.filter(cell -> cell.indexOf(mark) >= 0 && NumberText.parse(cell, mark).isPresent()).count();
	}

	private static boolean hasHeader(List<List<String>> rows, char mark) {
		if (rows.isEmpty()) {
			return false;
		}
		return rows.getFirst().stream().noneMatch(cell -> NumberText.parse(cell, mark).isPresent());
	}
}
