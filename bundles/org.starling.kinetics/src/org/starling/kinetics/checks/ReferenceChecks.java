package org.starling.kinetics.checks;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.kinetics.internal.model.Labels;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.LayoutNode;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Variant;

/** What objects of a model refer to is part of that model. Variants, regimens and drawings are left to others. */
final class ReferenceChecks {

	private final Model model;
	private final Findings findings;

	ReferenceChecks(Model model, Findings findings) {
		this.model = model;
		this.findings = findings;
	}

	void check() {
		for (Iterator<EObject> all = model.eAllContents(); all.hasNext();) {
			EObject object = all.next();
			if (!(object instanceof LayoutNode) && !isWithin(object, Variant.class) && !isWithin(object, Regimen.class)) {
				check(object);
			}
		}
	}

	private static boolean isWithin(EObject object, Class<?> type) {
		for (EObject o = object; o != null; o = o.eContainer()) {
			if (type.isInstance(o)) {
				return true;
			}
		}
		return false;
	}

	private void check(EObject object) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (reference.isContainment() || reference.isContainer()) {
				continue;
			}
			Object value = object.eGet(reference);
			Collection<?> targets = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
			for (Object target : targets) {
				if (target instanceof Element e && !isPartOf(model, e)) {
					findings.error(object, reference, "refers to " + Labels.of(e) + ", which is not part of this model");
				}
			}
		}
	}

	static boolean isPartOf(Model model, EObject object) {
		return !object.eIsProxy() && EcoreUtil.isAncestor(model, object);
	}
}
