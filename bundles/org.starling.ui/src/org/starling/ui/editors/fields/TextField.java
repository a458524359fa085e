package org.starling.ui.editors.fields;

import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.SimpleContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.fieldassist.ContentAssistCommandAdapter;
import org.starling.ui.emf.EditContext;
import org.starling.ui.emf.ValueAccess;

/** A text of one line, a number or a unit. Enter writes it, Escape takes it back, Ctrl+Space proposes where there is something usual. */
public final class TextField extends Field {

	private final Text text;

	/** @param style alignment, or {@link SWT#NONE} */
	public TextField(Composite parent, int style, EditContext context, Supplier<? extends EObject> owner,
			ValueAccess access, String toolTip) {
		super(context, owner, access, toolTip);
		text = new Text(parent, SWT.BORDER | SWT.SINGLE | style);
		bind(text);
		text.addModifyListener(e -> edited());
		text.addListener(SWT.FocusOut, e -> commit());
		text.addListener(SWT.DefaultSelection, e -> commit());
		text.addListener(SWT.Traverse, e -> {
			if (e.detail == SWT.TRAVERSE_ESCAPE) {
				cancel();
				e.doit = false;
			}
		});
	}

	/** Shows in grey what holds while the field is empty. */
	public TextField withHint(String hint) {
		text.setMessage(hint);
		return this;
	}

	/** Offers usual texts on Ctrl+Space. */
	public TextField withProposals(String... proposals) {
		if (proposals.length > 0) {
			SimpleContentProposalProvider provider = new SimpleContentProposalProvider(proposals);
			provider.setFiltering(true);
			new ContentAssistCommandAdapter(text, new TextContentAdapter(), provider, null, null, false)
					.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
		}
		return this;
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	protected String typed() {
		return text.getText();
	}

	@Override
	protected void show(String value) {
		text.setText(value);
	}
}
