package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.chart.PageSpec;
import org.starling.chart.export.ChartFormats;
import org.starling.cli.internal.ChartOutput;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.workflow.figure.FigurePage;
import org.starling.workflow.figure.FigurePages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

	@Parameters(arity = "0..1", paramLabel = "SPEC.json", description = "What stands on the page.")
	private Path file;

	@Option(names = "--out", paramLabel = "FILE", converter = ChartOutput.Converter.class, description = "Where the page is written; " + ChartOutput.ENDINGS
			+ ". Repeatable.")
	private List<ChartOutput> outputs = List.of();

	@Option(names = "--formats", description = "List the formats that charts are written in, those of plug-ins among them.")
	private boolean formats;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		if (formats) {
			TextTable table = new TextTable("ID", "NAME", "ENDINGS", "SETTINGS");
			ChartFormats.all().forEach(f -> table.row(f.id(), f.name(), String.join(", ", f.endings()),
					f.settings().stream().sorted().map(s -> s.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
			table.print(out);
			return ExitCodes.DONE;
		}
		if (file == null || outputs.isEmpty()) {
			throw new ParameterException(spec.commandLine(), file == null ? "SPEC.json is missing: what stands on the page" : "--out is missing: where the page is written");
		}
		FigurePage page = FigurePage.read(file);
		PageSpec drawn = FigurePages.of(page, file.toAbsolutePath().normalize().getParent());
		for (ChartOutput output : outputs) {
			FigurePages.export(page, drawn, output.file());
			out.println(output.file());
		}
		return ExitCodes.DONE;
	}
}
