package org.starling.cli.internal.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.pbpk.PbpkException;
import org.starling.tables.NumberText;
import org.starling.workflow.parameters.Favourites;
import org.starling.workflow.parameters.ParameterDefaults;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling parameters}: the parameters of a project's models with their defaults and the person's marks. */
@Command(name = "parameters", mixinStandardHelpOptions = true, sortOptions = false,
		description = "List the parameters of the models of a project: values, favourites, and what isn't its default.",
		footer = { "", "Example: starling parameters DIR --changed",
				"Defaults are what library, molecule and builder give today for a whole-body model; other models have none." })
public final class ParametersCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PROJECT", description = "A project folder.")
	private Path project;

	@Option(names = "--favourites", description = "Only favourites: the symbols in favourites.txt of the project.")
	private boolean favouritesOnly;

	@Option(names = "--changed", description = "Only parameters whose value isn't its default.")
	private boolean changedOnly;

	@Option(names = "--mark", paramLabel = "SYMBOL", split = ",", description = "Make these symbols favourites.")
	private List<String> mark = List.of();

	@Option(names = "--unmark", paramLabel = "SYMBOL", split = ",", description = "Take these symbols out of the favourites.")
	private List<String> unmark = List.of();

	@Override
	public Integer call() throws IOException {
		ProjectFolder folder = ProjectFolder.open(project);
		Favourites before = Favourites.read(project);
		Favourites favourites = before.with(mark, true).with(unmark, false);
		if (!favourites.equals(before)) {
			favourites.write(project);
		}
		TextTable table = new TextTable("MODEL", "SYMBOL", "VALUE", "UNIT", "DEFAULT", "FAVOURITE");
		for (DocumentEntry entry : folder.models()) {
			list(folder.load(entry.path(), Model.class), favourites, table);
		}
		table.print(spec.commandLine().getOut());
		return ExitCodes.DONE;
	}

	private void list(Model model, Favourites favourites, TextTable table) {
		ParameterDefaults defaults = defaults(model);
		for (Parameter parameter : model.getParameters()) {
			boolean changed = defaults != null && defaults.isChanged(parameter);
			boolean favourite = favourites.contains(parameter.getSymbol());
			if ((!changedOnly || changed) && (!favouritesOnly || favourite)) {
				Quantity quantity = parameter.getQuantity();
				table.row(model.getName(), parameter.getSymbol(), value(quantity), quantity == null ? "" : Objects.requireNonNullElse(quantity.getUnit(), ""),
						changed ? origin(defaults, parameter) : "", favourite ? "*" : "");
			}
		}
	}

	/** Null for a model that has none. */
	private ParameterDefaults defaults(Model model) {
		try {
			return ParameterDefaults.of(model).orElse(null);
		} catch (PbpkException e) {
			spec.commandLine().getErr().println("warning: " + model.getName() + ": default values are not known: " + e.getMessage());
			return null;
		}
	}

	private static String origin(ParameterDefaults defaults, Parameter parameter) {
		String formula = defaults.formula(parameter);
		Quantity quantity = defaults.of(parameter);
		return formula != null ? formula : quantity == null ? "none" : (value(quantity) + ' ' + Objects.requireNonNullElse(quantity.getUnit(), "")).strip();
	}

	private static String value(Quantity quantity) {
		return quantity == null || quantity.getValue() == null ? "" : NumberText.format(quantity.getValue());
	}
}
