package org.starling.cli.internal.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.model.store.ProjectFolder;
import org.starling.workflow.search.ProjectSearch;
import org.starling.workflow.search.SearchEntry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling search}: values in all documents of a project. */
@Command(name = "search", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Find names, symbols, values, notes, formulas and structures in all documents of a project.",
		footer = { "", "Example: starling search DIR clearance", "A number is found by its value: 2.50 finds 2.5. Exit code 1: nothing was found." })
public final class SearchCommand implements Callable<Integer> {

	private static final int LONGEST = 100;

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PROJECT", index = "0", description = "A project folder.")
	private Path project;

	@Parameters(paramLabel = "WORD", index = "1..*", arity = "1..*", description = "Words that all must be there, or a number.")
	private List<String> words;

	@Option(names = "--most", description = "Largest number of finds. Default: ${DEFAULT-VALUE}.")
	private int most = 200;

	@Override
	public Integer call() throws IOException {
		ProjectSearch search = ProjectSearch.of(ProjectFolder.open(project));
		List<SearchEntry> found = search.find(String.join(" ", words), most);
		search.unread().forEach(u -> spec.commandLine().getErr().println("warning: " + u));
		TextTable table = new TextTable("DOCUMENT", "OBJECT", "FIELD", "VALUE");
		for (SearchEntry entry : found) {
			String text = entry.text().replaceAll("\\s+", " ");
			table.row(entry.document(), entry.object(), entry.feature(), text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text);
		}
		if (!found.isEmpty()) {
			table.print(spec.commandLine().getOut());
		}
		return found.isEmpty() ? ExitCodes.FAILURES : ExitCodes.DONE;
	}
}
