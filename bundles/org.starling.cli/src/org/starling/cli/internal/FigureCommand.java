package org.starling.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.chart.PageSpec;
import org.starling.workflow.figure.FigurePage;
import org.starling.workflow.figure.FigurePages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling figure}: charts of stored runs on one page for a journal. */
@Command(name = "figure", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Put charts of stored runs on one page, with letters, at the size that a journal asks for.",
		footer = { "", "SPEC.json: {\"columns\": 2, \"width\": 180, \"panels\": [{\"project\": \"DIR\", \"simulation\": \"NAME\"},",
				"  {\"project\": \"DIR\", \"simulation\": \"NAME\", \"run\": \"ID\", \"figure\": \"TITLE\"}]}",
				"also: title, height (mm), letters, theme (print, light, dark), dpi, fontScale; of a panel: look, as templates have it.",
				"The window writes such files: Charts on one page.", "", "Example: starling figure fig1.json --out fig1.pdf --out fig1.png" })
public final class FigureCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "SPEC.json", description = "What stands on the page.")
	private Path file;

	@Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the page is written: .pdf, .svg or .png; repeatable.")
	private List<Path> outputs;

	@Override
	public Integer call() throws IOException {
		FigurePage page = FigurePage.read(file);
		PageSpec drawn = FigurePages.of(page, file.toAbsolutePath().normalize().getParent());
		for (Path output : outputs) {
			FigurePages.export(page, drawn, output);
			spec.commandLine().getOut().println(output);
		}
		return ExitCodes.DONE;
	}
}
