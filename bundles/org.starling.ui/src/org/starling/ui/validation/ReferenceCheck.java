package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EContentsEList;
import org.eclipse.osgi.util.NLS;
import org.starling.model.base.Document;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.store.DocumentProblem;
import org.starling.model.store.StarlingResource;
import org.starling.ui.emf.Problem;

/** References to other files lead somewhere, and what must be chosen is chosen. */
final class ReferenceCheck {

	static List<Problem> check(Document document) {
		List<Problem> found = new ArrayList<>();
		checkObject(document, found);
		for (Iterator<EObject> objects = document.eAllContents(); objects.hasNext();) {
			checkObject(objects.next(), found);
		}
		if (document instanceof Simulation simulation && simulation.getModel() == null) {
			found.add(new Problem(Problem.Severity.ERROR, simulation, SimulationPackage.Literals.SIMULATION__MODEL,
					Messages.Check_noModel, null));
		}
		return found;
	}

	private static void checkObject(EObject object, List<Problem> found) {
		for (EContentsEList.FeatureIterator<?> references = (EContentsEList.FeatureIterator<?>) object.eCrossReferences()
				.iterator(); references.hasNext();) {
			EObject target = (EObject) references.next();
			EStructuralFeature feature = references.feature();
			if (target.eIsProxy() && feature instanceof EReference) {
				found.add(new Problem(Problem.Severity.ERROR, object, feature, NLS.bind(Messages.Check_dangling,
						((InternalEObject) target).eProxyURI().trimFragment().lastSegment()), null));
			}
		}
	}

	/** What the store noticed when it loaded the file. */
	static List<Problem> ofLoad(Resource resource) {
		if (!(resource instanceof StarlingResource loaded)) {
			return List.of();
		}
		return loaded.problems().stream().map(p -> new Problem(
				p.severity() == DocumentProblem.Severity.ERROR ? Problem.Severity.ERROR : Problem.Severity.WARNING,
				p.object() == null ? loaded.document() : p.object(), p.feature(), p.text(), null)).toList();
	}

	private ReferenceCheck() {
	}
}
