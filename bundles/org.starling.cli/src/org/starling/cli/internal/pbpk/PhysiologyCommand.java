package org.starling.cli.internal.pbpk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.PhysiologyTable;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling pbpk physiology}: the numbers of bodies with their sources. */
@Command(name = "physiology", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Print organs, flows and composition of one species or several, each number with unit and source.",
		footer = { "", "Examples:", "  starling pbpk physiology --species rat,human",
				"  starling pbpk physiology --species human --sex female --age 60 --weight 75 --height 165" })
public final class PhysiologyCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--species", defaultValue = "human", split = ",", paramLabel = "SPECIES",
			description = "human, rat, mouse, dog, monkey, rabbit (default: ${DEFAULT-VALUE}).")
	private List<String> species;

	@Option(names = "--sex", defaultValue = "male", paramLabel = "SEX", description = "male or female (default: ${DEFAULT-VALUE}).")
	private String sex;

	@Option(names = "--age", paramLabel = "YEARS", description = "Of a human (default: 30).")
	private Double age;

	@Option(names = "--weight", paramLabel = "KG", description = "Body weight (default: that of the reference individual).")
	private Double weight;

	@Option(names = "--height", paramLabel = "CM", description = "Of a human (default: that of the reference adult).")
	private Double height;

	@Option(names = "--bmi", paramLabel = "KG/M2", description = "Body mass index of a human, in place of the height.")
	private Double bodyMassIndex;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the table is written (default: CSV to the standard output).")
	private Path out;

	@Override
	public Integer call() throws IOException {
		List<Physiology> bodies = new ArrayList<>();
		for (String name : species) {
			bodies.add(body(Species.parse(name), Sex.parse(sex)));
		}
		TableOutput.write(PhysiologyTable.of(bodies), out, spec.commandLine());
		return ExitCodes.DONE;
	}

	private Physiology body(Species of, Sex wanted) {
		Physiology reference = IndividualPhysiology.reference(of, wanted);
		double years = age == null ? reference.ageYears() : age;
		double mass = weight == null ? reference.bodyWeight() : weight;
		return bodyMassIndex != null && of == Species.HUMAN
				? IndividualPhysiology.ofBodyMassIndex(of, wanted, years, mass, bodyMassIndex)
				: IndividualPhysiology.of(of, wanted, years, mass, height == null ? reference.heightCentimetre() : height);
	}
}
