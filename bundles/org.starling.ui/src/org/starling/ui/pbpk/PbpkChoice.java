package org.starling.ui.pbpk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.starling.chart.ChartSpec;
import org.starling.model.base.OriginKind;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundReader;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.partition.PartitionComparison;
import org.starling.pbpk.partition.PartitionComparison.Row;
import org.starling.pbpk.partition.PartitionEstimate;
import org.starling.pbpk.partition.PartitionMethod;
import org.starling.pbpk.partition.PartitionMethods;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.BileSettings;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.FormulationSettings;
import org.starling.pbpk.structure.IndividualSettings;
import org.starling.pbpk.structure.LiverModel;
import org.starling.pbpk.structure.OrganSettings;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;
import org.starling.pbpk.structure.RenalSettings;
import org.starling.pbpk.structure.TumourSettings;
import org.starling.tables.NumberText;
import org.starling.tables.Table;

/**
 * What a person has chosen for a whole-body model of one small molecule, apart from the molecule. Immutable; knows no toolkit. What reads
 * a molecule must be called by the thread that owns it.
 *
 * @param method     id of a partition method
 * @param permeable  organs whose uptake is limited by permeability, the others by blood flow
 * @param tumour     whether there is a tumour, with assumed properties
 * @param solid      whether a swallowed dose must dissolve first
 * @param bile       whether what goes into bile comes back
 * @param clearance  intrinsic clearance of unbound drug by the liver in L/h in place of the molecule's; NaN for the molecule's
 * @param filtration share of unbound drug that the kidney filters, 0 to 1; NaN to leave it to the builder
 */
public record PbpkChoice(Species species, IndividualSettings individual, DoseSettings dose, String method, Set<Organ> permeable,
		LiverModel liver, boolean tumour, boolean solid, boolean bile, double clearance, double filtration) {

	private static final String ENTERED = "entered for this model"; //$NON-NLS-1$

	public PbpkChoice {
		permeable = Set.copyOf(permeable);
	}

	/** All that the builder needs. */
	public PbpkSettings settings(Molecule molecule) {
		List<OrganSettings> organs = permeable.stream().sorted().map(OrganSettings::permeability).toList();
		CompoundSettings drug = CompoundSettings.of(molecule).withMethod(method).withOrgans(organs)
				.withFormulation(solid ? FormulationSettings.SOLID : FormulationSettings.SOLUTION)
				.withBile(bile ? BileSettings.CONTINUOUS : null);
		if (!Double.isNaN(clearance)) {
			drug = drug.withProcesses(List.of(ProcessSettings.linear("hepatic", ProcessKind.METABOLISM, Organ.LIVER, //$NON-NLS-1$
					new CompoundValue(clearance, "L/h", OriginKind.ASSUMED, ENTERED)))); //$NON-NLS-1$
		}
		if (!Double.isNaN(filtration)) {
			drug = drug.withRenal(new RenalSettings(new CompoundValue(filtration, "", OriginKind.ASSUMED, ENTERED), null)); //$NON-NLS-1$
		}
		return PbpkSettings.of(molecule, species).withIndividual(individual).withDrug(drug).withLiver(liver)
				.withTumour(tumour ? TumourSettings.ASSUMED : null).withDoses(List.of(dose));
	}

	/**
	 * The body.
	 *
	 * @throws PbpkException when there is none of that age, weight or height
	 */
	public Physiology body(Molecule molecule) {
		return PbpkModelBuilder.body(settings(molecule));
	}

	/** Whether a molecule says how it is eliminated in the chosen species. */
	public boolean isEliminated(Molecule molecule) {
		return !CompoundReader.read(molecule, species).intrinsicClearances().isEmpty();
	}

	/** What there is to say against a molecule in a species; empty when a model can be built. */
	public static List<PbpkProblem> problems(Molecule molecule, Species species) {
		try {
			CompoundReader.read(molecule, species);
			return List.of();
		} catch (PbpkException e) {
			return e.problems();
		}
	}

	/** What is missing or wrong first, then the properties that a model can use: columns property, value, unit, species, source. */
	public static Table facts(Molecule molecule, Species species) {
		List<String[]> rows = new ArrayList<>();
		problems(molecule, species).forEach(p -> rows.add(new String[] { p.key(), "\u26a0 " + p.text(), null, null, p.advice() })); //$NON-NLS-1$
		for (MoleculeProperty p : molecule.getProperties()) {
			if (p.getQuantity() != null && p.getQuantity().getValue() != null) {
				String kind = p.getQualifier() == null || p.getQualifier().isBlank() ? "" : " (" + p.getQualifier() + ')'; //$NON-NLS-1$ //$NON-NLS-2$
				rows.add(new String[] { p.getKey() + kind, NumberText.format(p.getQuantity().getValue()), p.getQuantity().getUnit(),
						p.getSpecies(), source(p) });
			}
		}
		String[] titles = { Messages.Facts_property, Messages.Column_value, Messages.Column_unit, Messages.Facts_species,
				Messages.Facts_source };
		Table.Builder table = Table.builder();
		for (int c = 0; c < titles.length; c++) {
			int column = c;
			table.text(titles[c], rows.stream().map(r -> r[column]).toArray(String[]::new));
		}
		return table.build();
	}

	private static String source(MoleculeProperty p) {
		return p.getQuantity().getOrigin() == null ? null
				: Objects.requireNonNullElse(p.getQuantity().getOrigin().getSource(), p.getQuantity().getOrigin().getMethod());
	}

	/** Partition coefficients by all methods. */
	public PartitionComparison comparison(Molecule molecule) {
		CompoundProperties compound = CompoundReader.read(molecule, species);
		return PartitionComparison.of(compound, body(molecule), PartitionMethods.all());
	}

	/** One row an organ, one column a method; a measured value is the same in all. */
	public static Table byOrgan(PartitionComparison comparison) {
		List<Organ> organs = comparison.rows().stream().map(Row::organ).distinct().toList();
		List<PartitionMethod> methods = comparison.rows().stream().map(Row::method).distinct().toList();
		Table.Builder table = Table.builder().text(Messages.Kp_organ, organs.stream().map(Organ::id).toArray(String[]::new));
		for (PartitionMethod method : methods) {
			table.number(method.title(), null, comparison.rows().stream().filter(r -> r.method() == method)
					.mapToDouble(r -> ColourScale.rounded(r.estimate().kp())).toArray());
		}
		String[] measured = organs.stream().map(o -> comparison.rows().stream().anyMatch(
				r -> r.organ() == o && r.estimate().status() == PartitionEstimate.Status.MEASURED) ? Messages.Kp_measured : null)
				.toArray(String[]::new);
		return table.text(Messages.Kp_note, measured).build();
	}

	/** The chart of all methods; only the chosen one keeps its intervals, so that it can be read. */
	public static ChartSpec chart(PartitionComparison comparison, PartitionMethod chosen) {
		ChartSpec chart = comparison.chart();
		return chart.withSeries(chart.series().stream().map(s -> s.name().equals(chosen.title()) ? s : s.withLimits(null, null)).toList());
	}

	/** The notes of a method for all organs, each once. */
	public static List<String> notes(PartitionComparison comparison, String method) {
		return comparison.rows().stream().filter(r -> r.method().id().equals(method)).flatMap(r -> r.estimate().notes().stream()).distinct()
				.toList();
	}
}
