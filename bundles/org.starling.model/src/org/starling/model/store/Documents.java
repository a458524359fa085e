package org.starling.model.store;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.base.Document;
import org.starling.model.store.migration.Migrations;

/** Makes model objects with their ids, and copies that get ids of their own. */
public final class Documents {

	private Documents() {
	}

	/**
	 * A new object with an id (where its class has one) and, for a document, the current format version.
	 *
	 * @throws IllegalArgumentException when the class is abstract
	 */
	public static EObject create(EClass eClass) {
		EObject object = EcoreUtil.create(eClass);
		Ids.ensure(object);
		if (object instanceof Document document) {
			document.setFormatVersion(Migrations.CURRENT_VERSION);
		}
		return object;
	}

	/** As {@link #create(EClass)}, typed: {@code Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE)}. */
	public static <T extends EObject> T create(Class<T> type, EClass eClass) {
		return type.cast(create(eClass));
	}

	/**
	 * A deep copy with new ids. References inside the copied tree point to the copies, all others to what the original
	 * points to.
	 */
	public static <T extends EObject> T copy(T original) {
		T copy = EcoreUtil.copy(original);
		Ids.renew(copy);
		return copy;
	}
}
