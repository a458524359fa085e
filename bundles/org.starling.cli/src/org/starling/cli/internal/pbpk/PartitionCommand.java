package org.starling.cli.internal.pbpk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ChartOutput;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.TableOutput;
import org.starling.cli.internal.TextTable;
import org.starling.model.molecule.Molecule;
import org.starling.pbpk.molecule.CompoundReader;
import org.starling.pbpk.partition.MeasuredPartition;
import org.starling.pbpk.partition.MeasuredPartitionTable;
import org.starling.pbpk.partition.PartitionComparison;
import org.starling.pbpk.partition.PartitionMethod;
import org.starling.pbpk.partition.PartitionMethods;
import org.starling.pbpk.partition.PartitionPredictions;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling pbpk kp}: tissue:plasma partition coefficients of a molecule, or of all compounds of a table. */
@Command(name = "kp", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Predict tissue:plasma partition coefficients of a molecule, or of all compounds of a table.",
		footer = { "", "Examples:", "  starling pbpk kp --molecule theophylline.molecule --species human --all-methods",
				"  starling pbpk kp --table measured.csv --out predictions.csv", "",
				"A table has the columns Drug, Tissue, Species, fu and LogP, and where they are known CAS, A.B.N (the class: A, B, N or Z),",
				"pKa_Donor and pKa_Accept (lists with commas) and Exp_PC (measured). NA or nothing is a missing cell." })
public final class PartitionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@ArgGroup(multiplicity = "1")
	private Input input;

	@Option(names = "--species", defaultValue = "human", paramLabel = "SPECIES",
			description = "human, rat, mouse, dog, monkey or rabbit (default: ${DEFAULT-VALUE}); a table names its own.")
	private String species;

	@Option(names = "--sex", defaultValue = "male", paramLabel = "SEX", description = "male or female (default: ${DEFAULT-VALUE}).")
	private String sex;

	@Option(names = "--method", defaultValue = "calibrated", paramLabel = "ID",
			description = "The method of a molecule: poulin-theil, berezhkovskiy, rodgers-rowland, schmitt, pk-sim-standard, consensus "
					+ "or calibrated (default: ${DEFAULT-VALUE}).")
	private String method;

	@Option(names = "--all-methods", description = "All methods, one below the other; a table always gets all.")
	private boolean allMethods;

	@Option(names = "--left-out", description = "With a table that has Exp_PC: also predict each chemical by a calibration to the "
			+ "others.")
	private boolean leftOut;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the table is written: Parquet when it ends with .parquet, else "
			+ "CSV (default: CSV to the standard output).")
	private Path out;

	@Option(names = "--chart", paramLabel = "FILE", converter = ChartOutput.Converter.class,
			description = "Also a chart of a molecule's coefficients; " + ChartOutput.ENDINGS + ".")
	private ChartOutput chart;

	private static final class Input {

		@Option(names = "--molecule", paramLabel = "FILE", description = "A .molecule file with logP, pKa and fractionUnbound.")
		private Path molecule;

		@Option(names = "--table", paramLabel = "FILE", description = "A CSV file with a row for each compound and tissue.")
		private Path table;
	}

	@Override
	public Integer call() throws IOException {
		return input.table == null ? molecule() : table();
	}

	private int molecule() throws IOException {
		Species wanted = Species.parse(species);
		if (!(InputFiles.load(input.molecule, spec.commandLine().getErr()) instanceof Molecule compound)) {
			throw new IllegalArgumentException(input.molecule + " is no molecule");
		}
		List<PartitionMethod> methods = allMethods ? PartitionMethods.all() : List.of(PartitionMethods.byId(method));
		PartitionComparison comparison = PartitionComparison.of(CompoundReader.read(compound, wanted),
				IndividualPhysiology.reference(wanted, Sex.parse(sex)), methods);
		TableOutput.write(comparison.table(), out, spec.commandLine());
		if (chart != null) {
			chart.write(comparison.chart());
		}
		return ExitCodes.DONE;
	}

	private int table() throws IOException {
		MeasuredPartitionTable table = MeasuredPartitionTable.read(input.table);
		PartitionPredictions predictions = PartitionPredictions.of(table);
		if (leftOut) {
			predictions.withLeftOut();
		}
		TableOutput.write(predictions.table(), out, spec.commandLine());
		if (table.rows().stream().anyMatch(MeasuredPartition::measured)) {
			spec.commandLine().getErr().println("Root-mean-square error of log10 Kp:");
			errors(predictions.errors("tissue", r -> r.organ().organ().id()));
			errors(predictions.errors("class", r -> r.compound().ionClass().letter()));
			spec.commandLine().getErr().println(String.format(Locale.ROOT,
					"Measured values within the 90 %% interval of the calibrated method: %.1f %%", 100 * predictions.coverage()));
		}
		predictions.problems().forEach(p -> spec.commandLine().getErr().println(input.table + ": " + p));
		return predictions.problems().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private void errors(Table errors) {
		TextTable text = new TextTable(errors.names().toArray(String[]::new));
		for (int row = 0; row < errors.rows(); row++) {
			int index = row;
			text.row(errors.columns().stream().map(c -> cell(c, index)).toArray(String[]::new));
		}
		text.print(spec.commandLine().getErr());
	}

	private static String cell(Column column, int row) {
		return column instanceof NumberColumn numbers && !column.name().equals("n")
				? String.format(Locale.ROOT, "%.3f", numbers.value(row)) : column.text(row);
	}
}
