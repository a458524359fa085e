package org.starling.kinetics.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.flat.Equations;
import org.starling.model.molecule.MoleculeFactory;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;
import org.starling.ode.OdeSolvers;

/** Whatever field of a model is emptied or garbled, the checks say so in messages, or the model still runs; nothing throws. */
class DamagedModelTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(DamagedModelTest.class.getClassLoader());

	/** A model that uses everything. */
	private static Model model() {
		ModelBuilder b = new ModelBuilder();
		Compartment v = b.compartment("V", 10, "L");
		Species s = b.species("S", v, 1, "mmol");
		Species p = b.concentration("P", v, 1, "ug/mL");
		var molecule = MoleculeFactory.eINSTANCE.createMolecule();
		MoleculeProperty mass = MoleculeFactory.eINSTANCE.createMoleculeProperty();
		mass.setKey("molarMass");
		mass.setQuantity(ModelBuilder.quantity(180, "g/mol"));
		molecule.getProperties().add(mass);
		s.setMolecule(molecule);
		b.parameter("k", 1, "1/h");
		b.parameter("cf", 1, "1");
		s.setConversionFactor("cf");
		Parameter x = b.variable("x", 0, "1");
		Parameter y = b.variable("y", 0, "1");
		Parameter z = b.parameter("z", 0, "1");
		b.rule(RuleKind.RATE, x, "1[1/h]");
		b.rule(RuleKind.ASSIGNMENT, y, "f(x) + 1");
		b.initial(z, "y * 2");
		b.function("f", "a * 2", "a");
		var r = b.reaction("r", s, p, "kl * S * V + 0 * k * S * V");
		Parameter local = PkmodelFactory.eINSTANCE.createParameter();
		local.setSymbol("kl");
		local.setQuantity(ModelBuilder.quantity(0.1, "1/h"));
		r.getKineticLaw().getParameters().add(local);
		r.getParticipants().getFirst().setSymbol("n");
		var e = ModelBuilder.assign(b.event("e", "x > 0.5"), s, "S + 1[mg/L]");
		e.setDelay("0.1[h]");
		e.setPriority("1");
		b.observer("o", "S * 2", "mg/L");
		var c = PkmodelFactory.eINSTANCE.createConstraint();
		c.setExpression("x < 100");
		b.model.getConstraints().add(c);
		var d = ModelBuilder.dose(b.regimen(), s, DoseKind.INFUSION_RATE, 1, "mmol", 0, "h");
		d.setRate(ModelBuilder.quantity(1, "mg/h"));
		d.setAdditional(1);
		d.setInterval(ModelBuilder.quantity(1, "h"));
		Variant variant = PkmodelFactory.eINSTANCE.createVariant();
		ValueOverride o = PkmodelFactory.eINSTANCE.createValueOverride();
		o.setTarget(s);
		o.setQuantity(ModelBuilder.quantity(3, "mmol/L"));
		variant.getOverrides().add(o);
		b.model.getVariants().add(variant);
		return b.model;
	}

	private record Damage(EObject object, EStructuralFeature feature, Object value) {
	}

	private static List<Damage> damages(Model model) {
		List<EObject> objects = new ArrayList<>(List.of(model));
		for (Iterator<EObject> i = model.eAllContents(); i.hasNext();) {
			objects.add(i.next());
		}
		MoleculeProperty mass = model.getSpecies().getFirst().getMolecule().getProperties().getFirst();
		objects.add(mass);
		objects.add(mass.getQuantity());
		List<Damage> damages = new ArrayList<>();
		for (EObject object : objects) {
			for (EStructuralFeature f : object.eClass().getEAllStructuralFeatures()) {
				if (f.isMany() || f.getName().equals("id") || f.getName().equals("notes")) {
					continue;
				}
				if (f instanceof EReference) {
					damages.add(new Damage(object, f, null));
				} else if (((EAttribute) f).getEAttributeType().getInstanceClass() == String.class) {
					for (String text : new String[] { null, "", "((", "x x", "S", "unheard", "e", "mg/", "S.amount", "time" }) {
						damages.add(new Damage(object, f, text));
					}
				} else if (object.eGet(f) instanceof Boolean flag) {
					damages.add(new Damage(object, f, !flag));
				} else if (object.eGet(f) instanceof Double) {
					for (double value : new double[] { -1, 0, Double.NaN, Double.POSITIVE_INFINITY, 1e300 }) {
						damages.add(new Damage(object, f, value));
					}
				}
			}
		}
		return damages;
	}

	@Test
	void everyDamageIsSurvived() {
		int count = damages(model()).size();
		assertTrue(count > 400, count + " damages");
		int messages = 0;
		for (int i = 0; i < count; i++) {
			Model model = model();
			Damage d = damages(model).get(i);
			d.object.eSet(d.feature, d.value);
			try {
				messages += survive(model);
			} catch (RuntimeException e) {
				throw new AssertionError(d.object.eClass().getName() + "." + d.feature.getName() + " = " + d.value, e);
			}
		}
		assertTrue(messages > count / 4, messages + " of " + count + " told");
	}

	/** Returns 1 when the checks have something to say. */
	private static int survive(Model model) {
		List<ModelMessage> all = ModelChecks.check(model);
		all.forEach(m -> assertTrue(m.object() != null && m.feature() != null && !m.text().contains("null"), m::toString));
		if (all.stream().noneMatch(m -> m.severity() == ModelMessage.Severity.ERROR)) {
			ModelSimulator s = ModelSimulator.of(model, model.getVariants().getFirst(), SOLVERS);
			List<DoseInput> doses = Dosing.of(model.getRegimens().getFirst(), s.system()).stream().filter(d -> d.time() >= 0).toList();
			s.run(SimulationSetup.at(0, 1).withDoses(doses).withSolver(new SolverSetting("auto", java.util.Map.of(), 1e-4, 1e-6, 500)));
			assertTrue(Equations.of(s.system()).size() > 5);
		}
		return all.isEmpty() ? 0 : 1;
	}
}
