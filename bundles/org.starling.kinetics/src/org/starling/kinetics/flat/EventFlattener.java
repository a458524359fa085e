package org.starling.kinetics.flat;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.model.Formula;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Species;

/** Events with their targets as states. */
final class EventFlattener {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final FlatSystemBuilder builder;
	private final FlatDraft draft;

	EventFlattener(FlatSystemBuilder builder) {
		this.builder = builder;
		this.draft = builder.draft;
	}

	void flatten() {
		for (Event e : builder.model.getEvents()) {
			List<FlatSystem.Assignment> assignments = new ArrayList<>();
			e.getAssignments().forEach(a -> assignments.add(assignment(a)));
			draft.events.add(new FlatSystem.FlatEvent(name(e), formula(e, P.getEvent_Trigger()), e.isInitialValue(),
					e.isPersistent(), formula(e, P.getEvent_Delay()), formula(e, P.getEvent_Priority()),
					e.isUseValuesFromTriggerTime(), assignments));
		}
	}

	private String name(Event e) {
		if (e.getSymbol() != null && !e.getSymbol().isBlank()) {
			return e.getSymbol();
		}
		return e.getName() != null && !e.getName().isBlank() ? e.getName()
				: "event " + (builder.model.getEvents().indexOf(e) + 1);
	}

	private Expression formula(Event e, EAttribute field) {
		Formula formula = draft.formulas.of(e, field);
		return formula == null ? null : draft.resolved(formula);
	}

	private FlatSystem.Assignment assignment(EventAssignment a) {
		Expression value = draft.resolved(draft.formulas.of(a, P.getEventAssignment_Expression()));
		Element target = a.getTarget();
		if (!(target instanceof Species s)) {
			return new FlatSystem.Assignment(draft.stateIndex.get(target.getSymbol()), value, null);
		}
		Integer concentration = draft.stateIndex.get(FlatSystem.concentrationOf(s.getSymbol()));
		if (concentration != null) {
			return new FlatSystem.Assignment(concentration, value, null);
		}
		int amount = draft.stateIndex.get(FlatSystem.amountOf(s.getSymbol()));
		return new FlatSystem.Assignment(amount, value, ModelUnits.isAmount(s) ? null : s.getCompartment().getSymbol());
	}
}
