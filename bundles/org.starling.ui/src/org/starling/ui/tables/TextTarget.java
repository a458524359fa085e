package org.starling.ui.tables;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** The Edit menu inside a text control. */
public final class TextTarget {

	/** The actions of a text control, or null when the control holds no text. */
	public static EditTarget of(Control control) {
		return switch (control) {
		case Text text -> new Plain(text);
		case StyledText text -> new Styled(text);
		case Combo combo -> new Choice(combo);
		default -> null;
		};
	}

	private record Plain(Text text) implements EditTarget {
		@Override
		public void cut() {
			text.cut();
		}

		@Override
		public void copy() {
			text.copy();
		}

		@Override
		public void paste() {
			text.paste();
		}

		@Override
		public void delete() {
			if (!text.getEditable()) {
				return;
			}
			if (text.getSelectionCount() == 0) {
				text.setSelection(text.getCaretPosition(), Math.min(text.getCharCount(), text.getCaretPosition() + 1));
			}
			text.insert(""); //$NON-NLS-1$
		}

		@Override
		public void selectAll() {
			text.selectAll();
		}
	}

	private record Styled(StyledText text) implements EditTarget {
		@Override
		public void cut() {
			text.cut();
		}

		@Override
		public void copy() {
			text.copy();
		}

		@Override
		public void paste() {
			text.paste();
		}

		@Override
		public void delete() {
			text.invokeAction(org.eclipse.swt.custom.ST.DELETE_NEXT);
		}

		@Override
		public void selectAll() {
			text.selectAll();
		}
	}

	private record Choice(Combo combo) implements EditTarget {
		@Override
		public void cut() {
			combo.cut();
		}

		@Override
		public void copy() {
			combo.copy();
		}

		@Override
		public void paste() {
			combo.paste();
		}

		@Override
		public void delete() {
			combo.clearSelection();
		}

		@Override
		public void selectAll() {
			combo.setSelection(new org.eclipse.swt.graphics.Point(0, combo.getText().length()));
		}
	}

	private TextTarget() {
	}
}
