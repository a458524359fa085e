package org.starling.pbpk.invitro;

import java.util.ArrayList;
import java.util.List;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.IntrinsicClearance;
import org.starling.pbpk.partition.BloodPlasmaRatio;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.tables.Table;

/**
 * Clearance of a compound in one body: of the liver by each intrinsic clearance that is known and each liver model, and of the
 * kidneys by filtration. Immutable.
 *
 * @param lines in the order of the calculation
 */
public record ClearancePrediction(CompoundProperties compound, Physiology body, List<Line> lines) {

	/**
	 * One number.
	 *
	 * @param system what the intrinsic clearance was measured in, {@code kidney}, or empty
	 * @param value  with its unit and how it was calculated
	 */
	public record Line(String system, String quantity, SourcedValue value) {
	}

	public ClearancePrediction {
		lines = List.copyOf(lines);
	}

	/** Filtration alone when no intrinsic clearance is known. */
	public static ClearancePrediction of(CompoundProperties compound, Physiology body) {
		List<Line> lines = new ArrayList<>();
		double fu = compound.fractionUnbound().value();
		CompoundValue ratio = BloodPlasmaRatio.of(compound, body);
		double filtered = RenalClearance.filtration(fu, body.glomerularFiltrationRate().value());
		lines.add(new Line("", "fractionUnbound", new SourcedValue(fu, "", compound.fractionUnbound().source())));
		lines.add(new Line("", "bloodPlasmaRatio", new SourcedValue(ratio.value(), "", ratio.source())));
		lines.add(new Line("kidney", "plasmaClearance", new SourcedValue(filtered, "L/h", "fraction unbound x filtration")));
		double flow = body.hepaticFlow();
		double inBlood = fu / ratio.value();
		for (IntrinsicClearance measured : compound.intrinsicClearances()) {
			String system = measured.system().name().toLowerCase(java.util.Locale.ROOT);
			CompoundValue whole = HepaticScaling.wholeLiver(measured, compound, body);
			lines.add(new Line(system, "intrinsicClearance", new SourcedValue(whole.value(), "L/h", whole.source())));
			add(lines, system, "well-stirred", LiverEquations.wellStirred(flow, inBlood, whole.value()), flow, ratio.value(), filtered);
			add(lines, system, "parallel-tube", LiverEquations.parallelTube(flow, inBlood, whole.value()), flow, ratio.value(), filtered);
			add(lines, system, "dispersion",
					LiverEquations.dispersion(flow, inBlood, whole.value(), LiverEquations.DISPERSION_NUMBER), flow, ratio.value(),
					filtered);
		}
		return new ClearancePrediction(compound, body, lines);
	}

	private static void add(List<Line> lines, String system, String model, double blood, double flow, double ratio, double renal) {
		lines.add(new Line(system, "hepaticExtraction-" + model, new SourcedValue(blood / flow, "", "of the liver's blood flow")));
		lines.add(new Line(system, "hepaticPlasmaClearance-" + model,
				new SourcedValue(blood * ratio, "L/h", model + " liver; clearance of blood x blood:plasma ratio")));
		lines.add(new Line(system, "totalPlasmaClearance-" + model,
				new SourcedValue(blood * ratio + renal, "L/h", "liver and filtration; no secretion, no reabsorption")));
	}

	/** The columns molecule, species, system, quantity, value, unit, source. */
	public Table table() {
		return Table.builder().text("molecule", lines.stream().map(_ -> compound.name()).toArray(String[]::new))
				.text("species", lines.stream().map(_ -> compound.species().id()).toArray(String[]::new))
				.text("system", lines.stream().map(Line::system).toArray(String[]::new))
				.text("quantity", lines.stream().map(Line::quantity).toArray(String[]::new))
				.number("value", null, lines.stream().mapToDouble(l -> l.value().value()).toArray())
				.text("unit", lines.stream().map(l -> l.value().unit()).toArray(String[]::new))
				.text("source", lines.stream().map(l -> l.value().source()).toArray(String[]::new)).build();
	}
}
