/** Fields of forms: a label, a control and an unchecked text that becomes a command when it is complete. */
package org.starling.ui.editors.fields;
