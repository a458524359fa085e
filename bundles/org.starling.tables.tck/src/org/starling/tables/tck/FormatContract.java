package org.starling.tables.tck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.starling.sdk.contract.Check;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;
import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowFormat;
import org.starling.tables.rows.RowSource;

/**
 * What every format of tables must hold to. A check that fails says which rule was broken, what was seen and how such a fault usually comes about.
 * Checks are independent of each other and may run in any order.
 */
public final class FormatContract {

	/** Heads of files that belong to others: text with several separators, a workbook, a SAS transport file. */
	private static final List<String> OTHERS = List.of("", "a", "subject,time,conc\n1,0,2.5\n", "subject;time;conc\n1;0;2,5\n", "subject\ttime\n1\t0\n",
			"time conc\n0 1.5\n", "# comment\nsubject,time\n", "PK\u0003\u0004\u0014\u0000", "HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!000000000000",
			"<?xml version=\"1.0\"?>\n<sbml/>", "{\"rows\": []}");
	private static final int RANDOM = 200;
	private static final int CUTS = 60;

	private final RowFormat format;
	private final FormatSample sample;
	private final List<Check> checks = new ArrayList<>();

	private FormatContract(RowFormat format, FormatSample sample) {
		this.format = format;
		this.sample = sample;
		checks.add(new Check("id is lower-case words joined by hyphens", () -> Expect.id(format.id(), format.id())));
		checks.add(new Check("name and endings are given", this::texts));
		add("it recognises its own files by their content", this::own);
		checks.add(new Check("it recognises no files of other kinds", this::others));
		add("header and rows are those of the file", this::rows);
		add("lines are told from 1 on and rise", this::lines);
		add("the end stays the end, and closing again does no harm", this::end);
		add("parts are named, and a missing one is refused", this::parts);
		add("two readers of one file do not disturb each other", this::together);
		add("truncated files end early or fail with a message that names the file", this::truncated);
		add("a missing file is an IOException", this::missing);
	}

	/** The checks for a format with a file of it. */
	public static List<Check> checks(RowFormat format, FormatSample sample) {
		return List.copyOf(new FormatContract(format, sample).checks);
	}

	private void add(String name, Check.FileBody body) {
		checks.add(Check.ofFiles(name, "The sample must be readable", body));
	}

	private void texts() {
		Expect.text(format.name(), "name", "It is what a person sees in dialogs.");
		Expect.that(!format.endings().isEmpty() && format.endings().stream().allMatch(e -> e.matches("\\.[a-z0-9.]+")),
				"endings() must name ends of file names, such as .tab", format.endings(), "");
	}

	private void own() throws IOException {
		byte[] all = Files.readAllBytes(sample.file());
		Expect.that(format.recognises(Arrays.copyOf(all, Math.min(all.length, RowFormat.HEAD))), "recognises must know the sample by its first bytes",
				"false", "Look for a mark at the start, and for short files: the head has fewer than " + RowFormat.HEAD + " bytes then.");
	}

	private void others() {
		List<byte[]> heads = new ArrayList<>();
		OTHERS.forEach(head -> heads.add(head.getBytes(StandardCharsets.ISO_8859_1)));
		SplittableRandom random = new SplittableRandom(1);
		for (int i = 0; i < RANDOM; i++) {
			byte[] head = new byte[random.nextInt(RowFormat.HEAD + 1)];
			random.nextBytes(head);
			heads.add(head);
		}
		for (byte[] head : heads) {
			Expect.that(!format.recognises(head), "Files of other kinds must not be taken", new String(head, StandardCharsets.ISO_8859_1),
					"Look for a mark that no other kind has; each file that anyone imports is shown to you.");
		}
	}

	private List<Row> read(Path file, String part) throws IOException {
		List<Row> rows = new ArrayList<>();
		try (RowSource source = format.open(file, part)) {
			for (Row row = source.next(); row != null; row = source.next()) {
				rows.add(row);
			}
		}
		return rows;
	}

	private void rows() throws IOException {
		try (RowSource source = format.open(sample.file(), sample.part())) {
			Expect.that(sample.header().equals(source.header()), "The header must be " + sample.header(), source.header(),
					"Names have no blanks or quotes around them.");
		}
		List<List<String>> seen = read(sample.file(), sample.part()).stream().map(row -> row.cells().stream().map(String::strip).toList()).toList();
		Expect.that(sample.rows().equals(seen), "The rows must be " + sample.rows(), seen, "The header is no row, and no row is dropped.");
	}

	private void lines() throws IOException {
		long last = 0;
		for (Row row : read(sample.file(), sample.part())) {
			Expect.that(row.line() > last, "Lines must be told from 1 on and rise", row.line() + " after " + last,
					"They stand in the list of problems: count empty lines and the header, too.");
			last = row.line();
		}
	}

	private void end() throws IOException {
		RowSource source = format.open(sample.file(), sample.part());
		for (Row row = source.next(); row != null;) {
			row = source.next();
		}
		Expect.that(source.next() == null, "next() must stay null after the end", "a row", "");
		source.close();
		source.close();
	}

	private void parts() throws IOException {
		List<String> parts = format.parts(sample.file());
		Expect.that(sample.part() == null || parts.contains(sample.part()), "parts() must name " + sample.part(), parts, "");
		if (!parts.isEmpty()) {
			Expect.that(read(sample.file(), parts.getFirst()).equals(read(sample.file(), null)), "Without a part the first must be read", "another", "");
		}
		String message = failure(sample.file(), "no such part");
		Expect.that(message != null, "A part that is not there must be an IOException", "rows", "Never take another part instead.");
		Expect.that(message.contains("no such part"), "The message must name the part", message, "Name those that there are, too.");
	}

	private void together() throws IOException {
		List<Row> alone = read(sample.file(), sample.part());
		List<Row> seen = new ArrayList<>();
		try (RowSource one = format.open(sample.file(), sample.part()); RowSource two = format.open(sample.file(), sample.part())) {
			for (Row row = one.next(); row != null; row = one.next()) {
				seen.add(row);
				two.next();
			}
		}
		Expect.that(alone.equals(seen), "Two readers of one file must not disturb each other", seen, "Keep the place in the file in the source, not in the format.");
	}

	private void truncated() throws IOException {
		byte[] all = Files.readAllBytes(sample.file());
		Path copy = Files.createTempFile(format.id(), "sample");
		try {
			for (int cut = 0; cut <= CUTS; cut++) {
				Files.write(copy, Arrays.copyOf(all, all.length * cut / CUTS));
				String message = failure(copy, sample.part());
				Expect.that(message == null || message.contains(copy.getFileName().toString()), "The message must name the file", message,
						"Wrap what the readers of Java throw: UnreadableFileException(file, message).");
			}
		} finally {
			Files.deleteIfExists(copy);
		}
	}

	/** Message of the IOException, or null when the file is read; all else is a violation. */
	private String failure(Path file, String part) {
		try {
			read(file, part);
			return null;
		} catch (IOException e) {
			return String.valueOf(e.getMessage());
		} catch (RuntimeException e) {
			throw new ContractViolation("A file that can't be read must be an IOException. Seen: " + e
					+ ". Look for numbers, lengths and lines that are taken for granted.", e);
		}
	}

	private void missing() {
		Path missing = sample.file().resolveSibling("there-is-no-such-file");
		Expect.that(failure(missing, null) != null, "A missing file must be an IOException", "rows", "");
	}
}
