package org.starling.cli.internal.pbpk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.starling.cli.internal.ExitCodes;
import org.starling.model.molecule.Molecule;
import org.starling.model.store.DocumentStore;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.BileSettings;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.FormulationSettings;
import org.starling.pbpk.structure.IndividualSettings;
import org.starling.pbpk.structure.LiverModel;
import org.starling.pbpk.structure.PbpkBuild;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.PbpkSettingsText;
import org.starling.pbpk.structure.ProcessSettings;
import org.starling.pbpk.structure.RenalSettings;
import org.starling.pbpk.structure.Template;
import org.starling.pbpk.structure.TumourSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code starling pbpk build}: a whole-body model from a molecule and a species. */
@Command(name = "build", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Write a whole-body model of a molecule in a species; what had to be assumed is listed.",
		footer = { "", "Example: starling pbpk build --molecule theophylline.molecule --species rat --route oral --dose \"5 mg/kg\" --out rat.model" })
public final class BuildCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--molecule", required = true, paramLabel = "FILE",
			description = "A .molecule file; the first is the drug, further ones are metabolites or interacting drugs, by their names.")
	private List<Path> molecules;

	@Option(names = "--species", defaultValue = "human", paramLabel = "SPECIES",
			description = "human, rat, mouse, dog, monkey or rabbit (default: ${DEFAULT-VALUE}).")
	private String species;

	@Option(names = "--sex", paramLabel = "SEX", description = "male or female (default: male).")
	private String sex;

	@Option(names = "--age", defaultValue = "NaN", paramLabel = "YEARS", description = "Of a human (default: 30).")
	private double age;

	@Option(names = "--weight", defaultValue = "NaN", paramLabel = "KG", description = "Body weight (default: the reference's).")
	private double weight;

	@Option(names = "--height", defaultValue = "NaN", paramLabel = "CM", description = "Of a human (default: the reference's).")
	private double height;

	@Option(names = "--route", paramLabel = "[COMPOUND/]ROUTE[:DOSE]",
			description = "intravenous, infusion, oral, subcutaneous or inhaled; a regimen for each (default: intravenous).")
	private List<String> routes = List.of("intravenous");

	@Option(names = "--dose", defaultValue = "1 mg/kg", paramLabel = "DOSE", description = "Amount with unit (default: ${DEFAULT-VALUE}).")
	private String dose;

	@Option(names = "--infusion-hours", defaultValue = "1", paramLabel = "HOURS", description = "Of an infusion (default: ${DEFAULT-VALUE}).")
	private double infusionHours;

	@Option(names = "--method", defaultValue = CompoundSettings.DEFAULT_METHOD, paramLabel = "ID",
			description = "Of partition coefficients (default: ${DEFAULT-VALUE}).")
	private String method;

	@Option(names = "--template", defaultValue = "small-molecule", paramLabel = "ID",
			description = "small-molecule or antibody (default: ${DEFAULT-VALUE}).")
	private String template;

	@Option(names = "--liver", defaultValue = "well-stirred", paramLabel = "ID",
			description = "well-stirred, parallel-tube or dispersion (default: ${DEFAULT-VALUE}).")
	private String liver;

	@Option(names = "--permeability", paramLabel = "ORGAN[:PS:PS]",
			description = "An organ that permeability limits, with the permeability-surface products of capillaries and cells.")
	private List<String> permeability = List.of();

	@Option(names = "--process", paramLabel = "[COMPOUND/]NAME:KIND:ORGAN:CLEARANCE[>METABOLITE]",
			description = "An enzyme or transporter (metabolism, biliary, secretion, uptake, efflux, plasma); two numbers are Vmax and Km "
					+ "(default: the molecule's intrinsic clearance).")
	private List<String> processes = List.of();

	@Option(names = "--filtration", paramLabel = "SHARE",
			description = "Share of unbound drug that the kidney filters (default: 1 when something else eliminates the drug).")
	private String filtration;

	@Option(names = "--reabsorption", paramLabel = "SHARE", description = "Share of that which returns (default: none).")
	private String reabsorption;

	@Option(names = "--formulation", defaultValue = "solution", paramLabel = "ID",
			description = "solution, solid or shrinking-spheres (default: ${DEFAULT-VALUE}).")
	private String formulation;

	@Option(names = "--particle-radius", paramLabel = "LENGTH", description = "Of a solid (default: 25 um).")
	private String radius;

	@Option(names = "--bile", description = "Bile returns to the gut (enterohepatic circulation).")
	private boolean bile;

	@Option(names = "--meals", split = ",", paramLabel = "HOUR", description = "When the gall bladder empties (default: all the time).")
	private List<Double> meals = List.of();

	@Option(names = "--tumour", paramLabel = "VOLUME", description = "With a tumour of this volume, such as \"0.5 mL\".")
	private String tumour;

	@Option(names = "--interaction", paramLabel = "COMPOUND:PROCESS:KIND:CONCENTRATION[:MOST[:TURNOVER]]",
			description = "What a compound does to a process: competitive (Ki), mechanism-based (KI, kinact) or induction (EC50, Emax).")
	private List<String> interactions = List.of();

	@Option(names = "--settings", paramLabel = "FILE",
			description = "Settings as key = value, in place of all options but the molecules; --print-settings writes one.")
	private Path settingsFile;

	@Option(names = "--print-settings", description = "Print the settings instead of building.")
	private boolean printSettings;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the model is written.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		ResourceSet resources = DocumentStore.newResourceSet();
		List<Molecule> all = new ArrayList<>();
		for (Path file : molecules) {
			if (!(DocumentStore.load(file.toAbsolutePath(), resources).document() instanceof Molecule m)) {
				throw new IllegalArgumentException(file + " is no molecule");
			}
			all.add(m);
		}
		PbpkSettings settings = settingsFile == null ? settings(all) : PbpkSettingsText.read(Files.readString(settingsFile),
				name -> all.stream().filter(m -> name.equals(m.getId()) || name.equals(m.getName())).findFirst().orElse(null));
		if (printSettings) {
			spec.commandLine().getOut().print(PbpkSettingsText.write(settings));
			return ExitCodes.DONE;
		}
		if (out == null) {
			throw new IllegalArgumentException("--out is missing: name the file that the model is written to");
		}
		PbpkBuild build = PbpkModelBuilder.assemble(settings);
		DocumentStore.save(DocumentStore.create(out, build.model(), resources));
		build.assumptions().forEach(a -> spec.commandLine().getErr().println("assumed: " + a));
		spec.commandLine().getOut().println(out + ": " + build.model().getSpecies().size() + " amounts, "
				+ build.model().getReactions().size() + " flows, " + build.assumptions().size() + " assumptions");
		return ExitCodes.DONE;
	}

	private PbpkSettings settings(List<Molecule> all) {
		return PbpkSettings.of(all.getFirst(), Species.parse(species))
				.withTemplate(StatedSettings.kind(Template.values(), "--template", template))
				.withIndividual(new IndividualSettings(sex == null ? null : Sex.parse(sex), age, weight, height))
				.withCompounds(all.stream().map(m -> compound(m, m == all.getFirst())).toList()).withLiver(LiverModel.parse(liver))
				.withTumour(tumour == null ? null : TumourSettings.of(StatedSettings.value("--tumour", tumour)))
				.withInteractions(interactions.stream().map(StatedSettings::interaction).toList())
				.withDoses(routes.stream().map(r -> StatedSettings.dose(r, dose, infusionHours)).toList());
	}

	private CompoundSettings compound(Molecule m, boolean first) {
		List<ProcessSettings> own = processes.stream().filter(p -> p.contains("/") && p.indexOf('/') < p.indexOf(':')
				? p.startsWith(m.getName() + "/") : first).map(p -> StatedSettings.process(p.startsWith(m.getName() + "/")
						? p.substring(m.getName().length() + 1) : p)).toList();
		CompoundSettings c = CompoundSettings.of(m).withMethod(method).withProcesses(own);
		return !first ? c : c.withOrgans(permeability.stream().map(StatedSettings::organ).toList())
				.withRenal(new RenalSettings(filtration == null ? null : StatedSettings.value("--filtration", filtration),
						reabsorption == null ? null : StatedSettings.value("--reabsorption", reabsorption)))
				.withFormulation(new FormulationSettings(StatedSettings.kind(FormulationSettings.Form.values(), "--formulation", formulation),
						radius == null ? null : StatedSettings.value("--particle-radius", radius), null, null, null))
				.withBile(bile || !meals.isEmpty() ? new BileSettings(null, meals, 1) : null);
	}
}
