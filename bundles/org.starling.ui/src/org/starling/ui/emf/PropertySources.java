package org.starling.ui.emf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.IPropertySourceProvider;

/** Makes the Properties view show model objects by their EMF.Edit item providers. */
public final class PropertySources implements IPropertySourceProvider {

	private final AdapterFactory adapters;
	private final EditContext context;

	public PropertySources(AdapterFactory adapters, EditContext context) {
		this.adapters = adapters;
		this.context = context;
	}

	@Override
	public IPropertySource getPropertySource(Object object) {
		return object instanceof EObject model ? new ModelPropertySource(model, this) : null;
	}

	EditContext context() {
		return context;
	}

	/** The object's own properties and those of the parts it has one of each, such as a quantity and its origin. */
	List<ModelProperty> properties(EObject object) {
		List<ModelProperty> found = new ArrayList<>();
		collect(object, "", found); //$NON-NLS-1$
		return found;
	}

	/** {@code contextOfUse} reads "Context of use". */
	static String words(String name) {
		String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private void collect(EObject object, String category, List<ModelProperty> found) {
		if (adapters.adapt(object, IItemPropertySource.class) instanceof IItemPropertySource source) {
			for (IItemPropertyDescriptor descriptor : source.getPropertyDescriptors(object)) {
				found.add(new ModelProperty(object, descriptor, category));
			}
		}
		for (EReference reference : object.eClass().getEAllContainments()) {
			if (!reference.isMany() && object.eGet(reference) instanceof EObject part) {
				String name = words(reference.getName());
				collect(part, category.isEmpty() ? name : category + " \u203a " + name, found); //$NON-NLS-1$
			}
		}
	}
}
