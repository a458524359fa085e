package org.starling.model.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.BasePackage;

/** Makes and edits documents at random, over everything that the metamodel allows. */
final class RandomDocument {

	private static final String[] TEXTS = { "", " ", "a", "two words", "  padded  ", "line\nline\r\nline\r", "\ttab", "<&>\"']]>", "µ€𝄞 ä",
			"a#b", "x y", "\u0085\u2028", "-->", "&amp;" };
	private static final double[] NUMBERS = { 0, -0.0, 1, 0.1, 1e-300, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN,
			Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.PI };

	private final SplittableRandom random;
	private final EObject root;

	RandomDocument(EClass eClass, long seed) {
		random = new SplittableRandom(seed);
		root = Documents.create(eClass);
		fill(root, 0);
		refer();
	}

	EObject root() {
		return root;
	}

	/** Some edits: values set, objects added, moved and removed, references set anew. */
	void edit() {
		for (int n = 0; n < 20; n++) {
			List<EObject> all = objects();
			EObject object = all.get(random.nextInt(all.size()));
			switch (random.nextInt(4)) {
			case 0 -> fill(object, 2);
			case 1 -> {
				if (object != root) {
					EcoreUtil.delete(object, true);
				}
			}
			case 2 -> shuffle(object);
			default -> refer();
			}
		}
		forgetDeleted();
	}

	/** Takes references to objects away that are no longer in the document: no file can hold them. */
	private void forgetDeleted() {
		for (EObject object : objects()) {
			for (EReference reference : object.eClass().getEAllReferences()) {
				if (reference.isMany()) {
					((EList<?>) object.eGet(reference)).removeIf(t -> EcoreUtil.getRootContainer((EObject) t) != root);
				} else if (object.eGet(reference) instanceof EObject target && EcoreUtil.getRootContainer(target) != root) {
					object.eUnset(reference);
				}
			}
		}
	}

	private void shuffle(EObject object) {
		for (EReference reference : object.eClass().getEAllContainments()) {
			if (reference.isMany() && ((EList<?>) object.eGet(reference)).size() > 1) {
				EList<?> list = (EList<?>) object.eGet(reference);
				list.move(random.nextInt(list.size()), random.nextInt(list.size()));
			}
		}
	}

	private void fill(EObject object, int depth) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (attribute.isID() || attribute == BasePackage.Literals.DOCUMENT__FORMAT_VERSION || random.nextInt(3) == 0) {
				continue;
			}
			if (attribute.isMany()) {
				List<Object> values = new ArrayList<>();
				for (int i = random.nextInt(4); i > 0; i--) {
					values.add(value(attribute.getEAttributeType()));
				}
				object.eSet(attribute, values);
			} else {
				object.eSet(attribute, value(attribute.getEAttributeType()));
			}
		}
		for (EReference reference : object.eClass().getEAllContainments()) {
			if (depth < 4 && random.nextInt(3) > 0) {
				if (reference.isMany()) {
					for (int i = random.nextInt(3); i > 0; i--) {
						add(object, reference, depth);
					}
				} else {
					add(object, reference, depth);
				}
			}
		}
	}

	@SuppressWarnings("unchecked")
	private void add(EObject object, EReference reference, int depth) {
		EObject child = Documents.create(reference.getEReferenceType());
		fill(child, depth + 1);
		if (reference.isMany()) {
			((List<EObject>) object.eGet(reference)).add(child);
		} else {
			object.eSet(reference, child);
		}
	}

	/** References inside the document; those to other files stay empty. */
	private void refer() {
		List<EObject> all = objects();
		for (EObject object : all) {
			for (EReference reference : object.eClass().getEAllReferences()) {
				if (reference.isContainment() || !reference.isChangeable() || random.nextBoolean()) {
					continue;
				}
				List<EObject> targets = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
				if (reference.isMany()) {
					object.eSet(reference, targets.stream().filter(t -> random.nextBoolean()).toList());
				} else if (!targets.isEmpty()) {
					object.eSet(reference, targets.get(random.nextInt(targets.size())));
				}
			}
		}
	}

	private List<EObject> objects() {
		List<EObject> all = new ArrayList<>(List.of(root));
		for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
			all.add(contents.next());
		}
		return all;
	}

	private Object value(EDataType type) {
		if (type instanceof EEnum literals) {
			return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
		}
		return switch (type.getClassifierID()) {
		case EcorePackage.ESTRING -> TEXTS[random.nextInt(TEXTS.length)];
		case EcorePackage.EDOUBLE, EcorePackage.EDOUBLE_OBJECT -> NUMBERS[random.nextInt(NUMBERS.length)];
		case EcorePackage.EINT, EcorePackage.EINTEGER_OBJECT -> random.nextInt();
		case EcorePackage.EBOOLEAN, EcorePackage.EBOOLEAN_OBJECT -> random.nextBoolean();
		default -> throw new IllegalStateException("no values for " + ((EClassifier) type).getName());
		};
	}
}
