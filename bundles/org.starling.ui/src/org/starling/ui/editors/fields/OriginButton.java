package org.starling.ui.editors.fields;

import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.starling.model.base.Quantity;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.Origins;
import org.starling.ui.tables.AccessibleName;

/** Says where a number comes from, behind the number; a click opens origin and uncertainty. */
public final class OriginButton {

	private final Link link;
	private final EditContext context;
	private final Supplier<? extends EObject> owner;
	private final EReference reference;

	public OriginButton(Composite parent, EditContext context, Supplier<? extends EObject> owner, EReference reference,
			String label) {
		this.context = context;
		this.owner = owner;
		this.reference = reference;
		Composite holder = new Composite(parent, SWT.NONE);
		holder.setLayout(new FillLayout());
		link = new Link(holder, SWT.NONE);
		link.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(Messages.Origin_of, label)));
		link.addListener(SWT.Selection, e -> open(label));
	}

	private Quantity quantity() {
		EObject object = owner.get();
		return object == null ? null : (Quantity) object.eGet(reference);
	}

	/** Shows the origin as it is now. */
	public void refresh() {
		if (link.isDisposed()) {
			return;
		}
		Quantity quantity = quantity();
		boolean there = quantity != null && quantity.getValue() != null;
		link.setText(there ? "<a>" + Origins.kind(quantity) + "</a>" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		link.setToolTipText(there ? Origins.describe(quantity) : null);
		link.setVisible(there);
		link.getParent().getParent().layout();
	}

	private void open(String label) {
		Quantity quantity = quantity();
		if (quantity != null) {
			new OriginDialog(link.getShell(), context, quantity, label).open();
			refresh();
		}
	}
}
