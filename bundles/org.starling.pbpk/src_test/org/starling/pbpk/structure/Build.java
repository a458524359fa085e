package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.Dosing;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;

/** Molecules, settings and runs for the tests of the whole-body models. */
public final class Build {

	public static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(Build.class.getClassLoader());
	public static final SolverSetting TIGHT = SolverSetting.defaults().withTolerances(1e-10, 1e-12);

	private Build() {
	}

	/** A weak base of 300 g/mol, log P 2, fup 0.2, blood:plasma 0.9. */
	public static Molecule base(String name) {
		Molecule m = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		m.setName(name);
		property(m, "molarMass", 300, "g/mol");
		property(m, "logP", 2, "");
		property(m, "fractionUnbound", 0.2, "");
		property(m, "bloodPlasmaRatio", 0.9, "");
		property(m, "permeability", 2e-5, "cm/s");
		property(m, "pKa", 8, "").setQualifier("BASE");
		return m;
	}

	static MoleculeProperty property(Molecule m, String key, double value, String unit) {
		MoleculeProperty p = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		p.setKey(key);
		Quantity q = BaseFactory.eINSTANCE.createQuantity();
		q.setValue(value);
		q.setUnit(unit);
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.MEASURED);
		origin.setSource("of this test");
		q.setOrigin(origin);
		p.setQuantity(q);
		m.getProperties().add(p);
		return p;
	}

	static CompoundValue value(double value, String unit) {
		return new CompoundValue(value, unit, OriginKind.MEASURED, "of this test");
	}

	public static ProcessSettings enzyme(String name, double litrePerHour) {
		return ProcessSettings.linear(name, ProcessKind.METABOLISM, Organ.LIVER, value(litrePerHour, "L/h"));
	}

	/** A drug with processes and no filtration. */
	public static CompoundSettings drug(Molecule m, ProcessSettings... processes) {
		return CompoundSettings.of(m).withProcesses(List.of(processes)).withRenal(new RenalSettings(value(0, "1"), null));
	}

	/** A model without an error or a warning. */
	public static Model model(PbpkSettings settings) {
		Model model = PbpkModelBuilder.build(settings);
		assertEquals(List.of(), ModelChecks.check(model));
		return model;
	}

	static double parameter(Model model, String symbol) {
		return model.getParameters().stream().filter(p -> p.getSymbol().equals(symbol)).findFirst().orElseThrow().getQuantity().getValue();
	}

	static double volume(Model model, String symbol) {
		return model.getCompartments().stream().filter(c -> c.getSymbol().equals(symbol)).findFirst().orElseThrow().getSize().getValue();
	}

	/** The model's first regimen. */
	static SimulatedCurves run(Model model, double... times) {
		return run(model, Map.of(), times);
	}

	static SimulatedCurves run(Model model, Map<String, Double> overrides, double... times) {
		ModelSimulator simulator = ModelSimulator.of(model, null, SOLVERS);
		List<DoseInput> doses = model.getRegimens().isEmpty() ? List.of() : Dosing.of(model.getRegimens().getFirst(), simulator.system());
		SimulatedCurves curves = simulator
				.run(SimulationSetup.at(times).withDoses(doses).withOverrides(overrides).withSolver(TIGHT));
		assertEquals(ReturnCode.SUCCESS, curves.returnCode(), curves.message());
		return curves;
	}

	/** Adds a state that is the area under a symbol's curve since the start. */
	static void addArea(Model model, String of) {
		Parameter area = PkmodelFactory.eINSTANCE.createParameter();
		area.setSymbol("AUC_" + of);
		area.setConstant(false);
		area.setQuantity(BaseFactory.eINSTANCE.createQuantity());
		area.getQuantity().setValue(0.0);
		model.getParameters().add(area);
		Rule rule = PkmodelFactory.eINSTANCE.createRule();
		rule.setKind(RuleKind.RATE);
		rule.setTarget(area);
		rule.setExpression(of);
		model.getRules().add(rule);
		Observer observer = PkmodelFactory.eINSTANCE.createObserver();
		observer.setSymbol("area_" + of);
		observer.setExpression("AUC_" + of);
		model.getObservers().add(observer);
	}

	static Species species(Model model, String symbol) {
		return model.getSpecies().stream().filter(s -> s.getSymbol().equals(symbol)).findFirst().orElseThrow();
	}

	/** Holds a concentration for all times, umol/L. */
	static void hold(Model model, String symbol, double concentration) {
		Species s = species(model, symbol);
		s.setConstant(true);
		s.setBoundary(true);
		s.getInitialConcentration().setValue(concentration);
	}

	/** An amount or concentration of a species, as an observer that is called {@code seen_...}. */
	static void observe(Model model, String symbol) {
		Observer observer = PkmodelFactory.eINSTANCE.createObserver();
		observer.setSymbol("seen_" + symbol);
		observer.setExpression(symbol);
		model.getObservers().add(observer);
	}

	static double last(SimulatedCurves curves, String symbol) {
		double[] curve = curves.curve(symbol);
		return curve[curve.length - 1];
	}
}
