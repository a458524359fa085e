package org.starling.workflow.pbpk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.SeriesSpec;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.dosing.Dosing;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.nca.AucMethod;
import org.starling.nca.ExposureMetrics;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.pbpk.molecule.CompoundReader;
import org.starling.pbpk.partition.PartitionMethod;
import org.starling.pbpk.partition.PartitionMethods;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.PbpkBuild;
import org.starling.pbpk.structure.PbpkModelBuilder;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.Route;
import org.starling.tables.Table;
import org.starling.workflow.RunContext;

/**
 * One molecule in several species: whole-body models of the reference individuals, simulated after the same dose per body weight and
 * analysed without compartments. Immutable.
 *
 * @param molecule name of the molecule
 * @param absorbed whether the dose has to be absorbed first, so that clearances are over the bioavailability
 * @param results  in the order of the species that were asked for
 */
public record SpeciesComparison(String molecule, boolean absorbed, List<SpeciesResult> results) {

	private static final int POINTS = 240;
	/** First time after the dose, as a part of the end. */
	private static final double FIRST = 1e-5;

	/**
	 * What is compared.
	 *
	 * @param milligramPerKilogram dose
	 * @param method               id of a partition method
	 * @param endHour              end of the simulation
	 */
	public record Question(Route route, double milligramPerKilogram, String method, double endHour) {
	}

	public SpeciesComparison {
		results = List.copyOf(results);
	}

	/** Computes on the calling thread, which owns the molecule. A species that fails says why; after a cancellation the rest is left out. */
	public static SpeciesComparison of(Molecule molecule, List<Species> species, Question question, RunContext context) {
		List<SpeciesResult> results = new ArrayList<>();
		for (Species s : species) {
			if (context.cancelled().getAsBoolean()) {
				break;
			}
			context.progress().report((double) results.size() / species.size(), s.id());
			try {
				results.add(result(molecule, s, question, context));
			} catch (IllegalArgumentException | ModelException e) {
				results.add(SpeciesResult.failed(s, e.getMessage()));
			}
		}
		return new SpeciesComparison(molecule.getName(), isAbsorbed(question.route()), results);
	}

	private static boolean isAbsorbed(Route route) {
		return route != Route.INTRAVENOUS && route != Route.INFUSION;
	}

	private static SpeciesResult result(Molecule molecule, Species species, Question question, RunContext context) {
		DoseSettings dose = DoseSettings.single(question.route(), question.milligramPerKilogram(), "mg/kg");
		PbpkSettings settings = PbpkSettings.of(molecule, species).withDrug(CompoundSettings.of(molecule).withMethod(question.method()))
				.withDoses(List.of(dose));
		PbpkBuild build = PbpkModelBuilder.assemble(settings);
		Model model = build.model();
		Physiology body = PbpkModelBuilder.body(settings);
		ModelSimulator simulator = ModelSimulator.of(model, null, context.solvers());
		SimulatedCurves curves = simulator.run(SimulationSetup.at(times(question.endHour())).withOutputs("plasma")
				.withDoses(Dosing.of(model.getRegimens().getFirst(), simulator.system())), SolveContext.of(context.cancelled(), fraction -> {
				}));
		if (curves.returnCode() != ReturnCode.SUCCESS && curves.returnCode() != ReturnCode.TERMINATED) {
			return SpeciesResult.failed(species, curves.message());
		}
		double[] plasma = curves.curve("plasma");
		double milligram = question.milligramPerKilogram() * body.bodyWeight();
		ExposureMetrics exposure = ExposureMetrics.of(curves.times(), plasma, dosing(dose, milligram), AucMethod.LINEAR_UP_LOG_DOWN);
		double clearance = milligram / exposure.aucInf();
		double volume = isAbsorbed(question.route()) ? Double.NaN : clearance * exposure.mrt();
		return new SpeciesResult(species, "", body.bodyWeight(), clearance, volume, exposure.halfLife(), exposure.aucInf(), exposure.cmax(),
				partition(molecule, body, question.method()), curves.times(), plasma, build.assumptions());
	}

	private static org.starling.nca.Dosing dosing(DoseSettings dose, double milligram) {
		return switch (dose.route()) {
		case INTRAVENOUS -> org.starling.nca.Dosing.single(org.starling.nca.Route.BOLUS, milligram);
		case INFUSION -> org.starling.nca.Dosing.infusion(milligram, dose.durationHour());
		default -> org.starling.nca.Dosing.single(org.starling.nca.Route.EXTRAVASCULAR, milligram);
		};
	}

	/** The start, then times in equal ratios to the end. */
	private static double[] times(double end) {
		double[] times = new double[POINTS];
		for (int i = 1; i < POINTS; i++) {
			times[i] = end * Math.pow(FIRST, 1 - (i - 1.0) / (POINTS - 2));
		}
		times[POINTS - 1] = end;
		return times;
	}

	private static Map<Organ, Double> partition(Molecule molecule, Physiology body, String id) {
		PartitionMethod method = PartitionMethods.byId(id);
		var compound = CompoundReader.read(molecule, body.species());
		Map<Organ, Double> all = new EnumMap<>(Organ.class);
		for (OrganPhysiology organ : body.organs()) {
			all.put(organ.organ(), method.estimate(compound, organ, body).kp());
		}
		return all;
	}

	/** A row for each species; what is per body weight and the coefficients of the organs too. */
	public Table table() {
		String over = absorbed ? "/F" : "";
		Table.Builder table = Table.builder().text("Species", results.stream().map(r -> r.species().id()).toArray(String[]::new))
				.number("Body weight", "kg", numbers(SpeciesResult::bodyWeight)).number("CL" + over, "L/h", numbers(SpeciesResult::clearance))
				.number("CL" + over + " per weight", "mL/min/kg", numbers(r -> r.clearance() * 1000 / 60 / r.bodyWeight()))
				.number("Vss", "L/kg", numbers(r -> r.volume() / r.bodyWeight())).number("Half-life", "h", numbers(SpeciesResult::halfLife))
				.number("AUC", "mg.h/L", numbers(SpeciesResult::area)).number("Cmax", "mg/L", numbers(SpeciesResult::highest));
		for (Organ organ : Organ.values()) {
			if (results.stream().anyMatch(r -> r.partition().containsKey(organ))) {
				table.number("Kp " + organ.id(), null, numbers(r -> r.partition().getOrDefault(organ, Double.NaN)));
			}
		}
		return table.text("Problem or assumptions", results.stream()
				.map(r -> r.isGood() ? String.join("; ", r.assumptions()) : r.problem().replace('\n', ';')).toArray(String[]::new)).build();
	}

	private double[] numbers(ToDoubleFunction<SpeciesResult> of) {
		return results.stream().mapToDouble(of).toArray();
	}

	/** The plasma curves of all species on a logarithmic axis. */
	public ChartSpec chart() {
		List<SeriesSpec> series = results.stream().filter(SpeciesResult::isGood)
				.map(r -> SeriesSpec.line(r.species().id(), r.times(), r.plasma()).withColour(r.species().ordinal())).toList();
		return new ChartSpec(molecule + " in plasma", AxisSpec.linear("Time", "h"), List.of(AxisSpec.log("Concentration", "mg/L")), series);
	}
}
