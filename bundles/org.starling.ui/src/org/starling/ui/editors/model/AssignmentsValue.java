package org.starling.ui.editors.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.osgi.util.NLS;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelFactory;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.ui.emf.ExpressionFormat;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ObjectLabels;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/** What an event sets, as one text: {@code A = A + 100; n = n + 1}. */
final class AssignmentsValue implements ValueAccess {

	private final String label;
	private final ValueFormat formula = new ExpressionFormat();

	AssignmentsValue(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public ValueFormat format() {
		return Formats.text();
	}

	@Override
	public String text(EObject owner) {
		return ((Event) owner).getAssignments().stream()
				.map(a -> (a.getTarget() == null ? "?" : ObjectLabels.of(a.getTarget())) + " = " //$NON-NLS-1$ //$NON-NLS-2$
						+ Objects.toString(a.getExpression(), "")) //$NON-NLS-1$
				.collect(Collectors.joining("; ")); //$NON-NLS-1$
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		if (text.strip().equals(text(owner))) {
			return null;
		}
		List<EventAssignment> assignments = new ArrayList<>();
		for (String part : text.split(";")) { //$NON-NLS-1$
			if (!part.isBlank()) {
				assignments.add(parse(owner, part.strip()));
			}
		}
		return SetCommand.create(domain, owner, PkmodelPackage.Literals.EVENT__ASSIGNMENTS, assignments);
	}

	private EventAssignment parse(EObject owner, String part) throws InvalidValueException {
		int equals = part.indexOf('=');
		if (equals < 1) {
			throw new InvalidValueException(NLS.bind(Messages.Assignment_noEquals, part));
		}
		String symbol = part.substring(0, equals).strip();
		EventAssignment assignment = PkmodelFactory.eINSTANCE.createEventAssignment();
		assignment.setTarget(target(owner, symbol));
		assignment.setExpression((String) formula.parse(owner, part.substring(equals + 1)));
		return assignment;
	}

	private static Element target(EObject owner, String symbol) throws InvalidValueException {
		if (EcoreUtil.getRootContainer(owner) instanceof Model model) {
			for (EObject child : model.eContents()) {
				if (child instanceof Element element && symbol.equals(element.getSymbol())) {
					return element;
				}
			}
		}
		throw new InvalidValueException(NLS.bind(Messages.Assignment_noTarget, symbol));
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return owner == object && feature == PkmodelPackage.Literals.EVENT__ASSIGNMENTS
				|| object instanceof EventAssignment && object.eContainer() == owner;
	}
}
