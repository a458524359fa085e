/** What happens in the organs of a physiological model: its compartments grouped by the organ that they name. */
package org.starling.workflow.organs;
