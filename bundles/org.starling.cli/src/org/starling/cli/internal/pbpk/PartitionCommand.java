package org.starling.cli.internal.pbpk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.TableOutput;
import org.starling.model.molecule.Molecule;
import org.starling.pbpk.molecule.CompoundReader;
import org.starling.pbpk.partition.PartitionComparison;
import org.starling.pbpk.partition.PartitionMethod;
import org.starling.pbpk.partition.PartitionMethods;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling pbpk kp}: tissue:plasma partition coefficients of a molecule, or of all compounds of a table. */
@Command(name = "kp", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Predict tissue:plasma partition coefficients of a molecule.",
		footer = { "", "Example: starling pbpk kp --molecule theophylline.molecule --species human --all-methods" })
public final class PartitionCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--molecule", required = true, paramLabel = "FILE", description = "A .molecule file with logP, pKa and fractionUnbound.")
	private Path molecule;

	@Option(names = "--species", defaultValue = "human", paramLabel = "SPECIES",
			description = "human, rat, mouse, dog, monkey or rabbit (default: ${DEFAULT-VALUE}).")
	private String species;

	@Option(names = "--sex", defaultValue = "male", paramLabel = "SEX", description = "male or female (default: ${DEFAULT-VALUE}).")
	private String sex;

	@Option(names = "--method", defaultValue = "rodgers-rowland", paramLabel = "ID",
			description = "The method (default: ${DEFAULT-VALUE}).")
	private String method;

	@Option(names = "--all-methods", description = "All methods, one below the other.")
	private boolean allMethods;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the table is written: Parquet when it ends with .parquet, else "
			+ "CSV (default: CSV to the standard output).")
	private Path out;

	@Override
	public Integer call() throws IOException {
		Species wanted = Species.parse(species);
		if (!(InputFiles.load(molecule, spec.commandLine().getErr()) instanceof Molecule compound)) {
			throw new IllegalArgumentException(molecule + " is no molecule");
		}
		List<PartitionMethod> methods = allMethods ? PartitionMethods.all() : List.of(PartitionMethods.byId(method));
		PartitionComparison comparison = PartitionComparison.of(CompoundReader.read(compound, wanted),
				IndividualPhysiology.reference(wanted, Sex.parse(sex)), methods);
		TableOutput.write(comparison.table(), out, spec.commandLine());
		return ExitCodes.DONE;
	}
}
