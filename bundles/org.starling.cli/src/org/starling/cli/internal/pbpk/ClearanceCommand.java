package org.starling.cli.internal.pbpk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.TableOutput;
import org.starling.model.molecule.Molecule;
import org.starling.pbpk.invitro.Allometry;
import org.starling.pbpk.invitro.ClearancePrediction;
import org.starling.pbpk.molecule.CompoundReader;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.tables.NumberText;
import org.starling.tables.Table;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling pbpk clearance}: from in vitro, or from other species, to clearance. */
@Command(name = "clearance", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Predict clearance from microsomes or hepatocytes of a molecule, or from other species by allometry.",
		footer = { "", "Examples:", "  starling pbpk clearance --molecule M.molecule --species human",
				"  starling pbpk clearance --allometry rat=0.9,dog=12 --species human" })
public final class ClearanceCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@ArgGroup(multiplicity = "1")
	private Input input;

	@Option(names = "--species", defaultValue = "human", paramLabel = "SPECIES",
			description = "human, rat, mouse, dog, monkey or rabbit (default: ${DEFAULT-VALUE}).")
	private String species;

	@Option(names = "--sex", defaultValue = "male", paramLabel = "SEX", description = "male or female (default: ${DEFAULT-VALUE}).")
	private String sex;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the table is written (default: CSV to the standard output).")
	private Path out;

	private static final class Input {

		@Option(names = "--molecule", paramLabel = "FILE",
				description = "A .molecule file with logP, fractionUnbound and intrinsicClearance.")
		private Path molecule;

		@Option(names = "--allometry", split = ",", paramLabel = "SPECIES=L/H",
				description = "Clearances at the reference weights, L/h. One species: as weight^0.75; several: a power that is fitted.")
		private Map<String, Double> allometry;
	}

	@Override
	public Integer call() throws IOException {
		Species wanted = Species.parse(species);
		Physiology body = IndividualPhysiology.reference(wanted, Sex.parse(sex));
		TableOutput.write(input.molecule == null ? scaled(body) : predicted(wanted, body), out, spec.commandLine());
		return ExitCodes.DONE;
	}

	private Table predicted(Species wanted, Physiology body) throws IOException {
		if (!(InputFiles.load(input.molecule, spec.commandLine().getErr()) instanceof Molecule compound)) {
			throw new IllegalArgumentException(input.molecule + " is no molecule");
		}
		return ClearancePrediction.of(CompoundReader.read(compound, wanted), body).table();
	}

	private Table scaled(Physiology body) {
		double[] values = input.allometry.values().stream().mapToDouble(Double::doubleValue).toArray();
		double[] weights = input.allometry.keySet().stream()
				.mapToDouble(s -> IndividualPhysiology.reference(Species.parse(s), Sex.MALE).bodyWeight()).toArray();
		Allometry power = values.length == 1 ? Allometry.through(weights[0], values[0], Allometry.CLEARANCE)
				: Allometry.fit(weights, values);
		return Table.builder().text("species", new String[] { body.species().id() })
				.number("bodyWeight", "kg", new double[] { body.bodyWeight() })
				.number("clearance", "L/h", new double[] { power.at(body.bodyWeight()) })
				.number("coefficient", "L/h", new double[] { power.coefficient() })
				.number("exponent", "", new double[] { power.exponent() })
				.text("source", new String[] { (values.length == 1 ? "exponent assumed, from " : "fitted to ") + input.allometry.entrySet()
						.stream().map(e -> e.getKey() + " " + NumberText.format(e.getValue()) + " L/h").collect(Collectors.joining(", ")) })
				.build();
	}
}
