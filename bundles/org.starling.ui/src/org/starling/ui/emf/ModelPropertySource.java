package org.starling.ui.emf;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ICellEditorValidator;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** A model object in the Properties view: each change is one named command, a wrong text is refused with its message. */
final class ModelPropertySource implements IPropertySource {

	private final EObject object;
	private final PropertySources sources;

	ModelPropertySource(EObject object, PropertySources sources) {
		this.object = object;
		this.sources = sources;
	}

	@Override
	public Object getEditableValue() {
		return ObjectLabels.of(object);
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return sources.properties(object).stream().map(this::descriptor).toArray(IPropertyDescriptor[]::new);
	}

	private IPropertyDescriptor descriptor(ModelProperty property) {
		PropertyDescriptor descriptor = property.editable() ? editable(property)
				: new PropertyDescriptor(property.id(), property.name());
		descriptor.setCategory(property.category().isEmpty() ? PropertySources.words(object.eClass().getName()) : property.category());
		descriptor.setDescription(property.descriptor().getDescription(property.object()));
		return descriptor;
	}

	private PropertyDescriptor editable(ModelProperty property) {
		ValueFormat format = property.access().format();
		List<String> choices = choices(property);
		if (!choices.isEmpty()) {
			return new ComboBoxPropertyDescriptor(property.id(), property.name(), choices.toArray(String[]::new));
		}
		ICellEditorValidator validator = value -> {
			try {
				format.parse(property.object(), String.valueOf(value));
				return null;
			} catch (InvalidValueException e) {
				return e.getMessage();
			}
		};
		return new PropertyDescriptor(property.id(), property.name()) {
			@Override
			public CellEditor createPropertyEditor(Composite parent) {
				TextCellEditor editor = new TextCellEditor(parent);
				editor.setValidator(validator);
				return editor;
			}
		};
	}

	private static List<String> choices(ModelProperty property) {
		ValueFormat format = property.access().format();
		return format.kind() == ValueFormat.Kind.FLAG ? List.of("false", "true") : format.choices(property.object()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public Object getPropertyValue(Object id) {
		ModelProperty property = property(id);
		if (property == null) {
			return ""; //$NON-NLS-1$
		}
		String text = property.access().text(property.object());
		List<String> choices = property.editable() ? choices(property) : List.of();
		return choices.isEmpty() ? text : Integer.valueOf(choices.indexOf(text));
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		ModelProperty property = property(id);
		if (property == null) {
			return;
		}
		String text = value instanceof Integer choice ? choices(property).get(Math.max(0, choice)) : String.valueOf(value);
		try {
			Command command = property.access().change(sources.context().domain(), property.object(), text);
			if (command != null) {
				sources.context().execute(Commands.changeLabel(property.object(), property.access()), command);
			}
		} catch (InvalidValueException e) {
			throw new IllegalStateException("the cell editor accepted \"" + text + "\"", e); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private ModelProperty property(Object id) {
		return sources.properties(object).stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
	}

	@Override
	public boolean isPropertySet(Object id) {
		ModelProperty property = property(id);
		return property != null && property.object().eIsSet(property.feature());
	}

	@Override
	public void resetPropertyValue(Object id) {
		ModelProperty property = property(id);
		if (property != null && property.editable()) {
			sources.context().execute(Commands.changeLabel(property.object(), property.access()), SetCommand
					.create(sources.context().domain(), property.object(), property.feature(), SetCommand.UNSET_VALUE));
		}
	}
}
