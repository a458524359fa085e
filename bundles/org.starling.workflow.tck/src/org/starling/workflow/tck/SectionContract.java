package org.starling.workflow.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.starling.files.Sha256;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStore;
import org.starling.sdk.contract.Check;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;
import org.starling.workflow.RunContext;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportDocument;
import org.starling.workflow.report.ReportFile;
import org.starling.workflow.report.ReportSection;
import org.starling.workflow.report.ReportSections;

/**
 * What every report section must hold to. A check that fails says which rule was broken, what was seen and how such a fault usually comes about.
 * Checks are independent of each other; one sets the default locale for a moment, so that they do not run at the same time as others.
 */
public final class SectionContract {

	private static final int FIRST = 1000;
	private static final int LAST = 7999;

	private final ReportSection section;
	private final Path project;
	private final List<Check> checks = new ArrayList<>();

	private SectionContract(ReportSection section, Path project) {
		this.section = section;
		this.project = project;
		checks.add(new Check("id is lower-case words joined by hyphens", () -> Expect.id(section.id(), section.id())));
		checks.add(new Check("the title is given, and the place is one for plug-ins", this::head));
		add("it has something to tell of the sample project", this::tells);
		add("blocks are well formed", this::blocks);
		add("the same project gives the same blocks, in every locale", this::same);
		add("it changes no file of the project", this::files);
		add("an empty project is no failure", this::empty);
		add("a cancelled report ends", this::cancelled);
		add("it is shown in HTML and in PDF", this::shown);
	}

	/**
	 * The checks for a section.
	 *
	 * @param project folder of a project of which it has something to tell
	 */
	public static List<Check> checks(ReportSection section, Path project) {
		return List.copyOf(new SectionContract(section, project).checks);
	}

	private void add(String name, Check.FileBody body) {
		checks.add(Check.ofFiles(name, "The section must not fail at the sample project", body));
	}

	private void head() {
		Expect.text(section.title(), "title", "It is the heading of the chapter.");
		Expect.that(section.place() >= FIRST && section.place() <= LAST, "The place must be from " + FIRST + " to " + LAST, section.place(),
				"Chapters below are about what the project is, those above about its validation and provenance.");
	}

	private static ReportContent content(Path folder, RunContext context) throws IOException {
		ProjectFolder opened = ProjectFolder.open(folder);
		return ReportContent.of(opened, new RunStore(opened.resultsFolder()), List.of(), context);
	}

	private List<ReportBlock> told() throws IOException {
		List<ReportBlock> blocks = section.blocks(content(project, RunContext.standard()));
		Expect.that(blocks != null, "blocks must not be null", null, "Return List.of() when there is nothing to tell.");
		return blocks;
	}

	private void tells() throws IOException {
		Expect.that(!told().isEmpty(), "The sample project must be one of which the section tells something", "no blocks",
				"Give a project with what the section looks for.");
	}

	private void blocks() throws IOException {
		for (ReportBlock block : told()) {
			Expect.that(block != null, "A block must not be null", null, "");
			if (block instanceof Heading heading) {
				Expect.that(heading.level() >= 3 && heading.level() <= 6, "Headings within a chapter have the level 3 and below it 4 to 6", heading.level(),
						"The chapter's own heading, level 2, is made from title().");
				Expect.text(heading.text(), "text of a heading", "");
			}
			if (block instanceof Grid grid) {
				for (List<String> row : grid.rows()) {
					Expect.that(row.size() == grid.columns().size(), "A row must have an entry for each of " + grid.columns().size() + " columns", row,
							"An empty text is an entry.");
				}
			}
		}
	}

	private void same() throws IOException {
		String expected = html(told());
		Locale before = Locale.getDefault();
		try {
			for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG"))) {
				Locale.setDefault(locale);
				Expect.that(expected.equals(html(told())), "The same project must give the same chapter", "another one with the locale " + locale,
						"Format numbers with Locale.ROOT, and leave out dates, random numbers and orders of hash maps.");
			}
		} finally {
			Locale.setDefault(before);
		}
	}

	private String html(List<ReportBlock> blocks) throws IOException {
		Path file = Files.createTempFile("section", ".html");
		try {
			ReportFile.write(new ReportDocument("Contract", List.of(), blocks, ""), file);
			return Files.readString(file);
		} finally {
			Files.deleteIfExists(file);
		}
	}

	private void files() throws IOException {
		Map<String, String> before = hashes();
		told();
		Expect.that(before.equals(hashes()), "A report changes no file of the project", "another content", "Work on copies of documents, or on numbers.");
	}

	private Map<String, String> hashes() throws IOException {
		Map<String, String> hashes = new TreeMap<>();
		try (Stream<Path> all = Files.walk(project)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				hashes.put(file.toString(), Sha256.of(file));
			}
		}
		return hashes;
	}

	private void empty() throws IOException {
		Path folder = Files.createTempDirectory("empty-project");
		try {
			ProjectFolder.create(folder, "Empty");
			List<ReportBlock> blocks = section.blocks(content(folder, RunContext.standard()));
			Expect.that(blocks != null, "blocks must not be null", null, "Return List.of() when there is nothing to tell.");
		} catch (RuntimeException e) {
			throw new ContractViolation("An empty project must be no failure. Seen: " + e + ". Look for what is taken for granted.", e);
		} finally {
			try (Stream<Path> all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	private void cancelled() throws IOException {
		boolean[] cancel = new boolean[1];
		RunContext context = new RunContext(RunContext.standard().solvers(), () -> cancel[0], (_, _) -> {
			// nobody looks
		});
		ReportContent content = content(project, context);
		cancel[0] = true;
		try {
			section.blocks(content);
		} catch (CancellationException e) {
			Expect.text(e.getMessage(), "message of a cancellation", "content.requireNotCancelled() has one.");
		}
	}

	private void shown() throws IOException {
		ReportSections alone = ReportSections.standard().with(List.of(section));
		Expect.that(alone.all().stream().filter(s -> s.id().equals(section.id())).allMatch(s -> s.getClass() == section.getClass()), "The id must not be one of a chapter that there is", section.id(), "Choose another one.");
		Path file = Files.createTempFile("section", ".pdf");
		try {
			ReportFile.write(new ReportDocument(section.title(), List.of(), told(), ""), file);
			Expect.that(Files.size(file) > 0, "The chapter must be a PDF", "an empty file", "");
		} finally {
			Files.deleteIfExists(file);
		}
		Expect.that(html(told()).contains("<html"), "The chapter must be HTML", "none", "");
	}
}
