//! A scene as SVG text: the page before it lives, the file, the print.

use super::scene::{Anchor, Form, Layer, Scene, Shape, push_tenth, tenths};

/// Writes the scene as one `<svg>` with these classes and this description. Colours come from the style sheet.
pub fn svg(scene: &Scene, class: &str, description: &str) -> String {
    let mut out = String::with_capacity(4096);
    // Named, because a reading system reads pages as XML.
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"");
    out.push_str(class);
    out.push_str("\" viewBox=\"0 0 ");
    push_tenth(&mut out, tenths(scene.size.width));
    out.push(' ');
    push_tenth(&mut out, tenths(scene.size.height));
    out.push_str("\" role=\"img\" aria-label=\"");
    push_escaped(&mut out, description);
    out.push_str("\">");
    for layer in &scene.layers {
        push_layer(&mut out, layer);
    }
    out.push_str("</svg>");
    out
}

/// One layer as markup.
pub fn layer_markup(layer: &Layer) -> String {
    let mut out = String::new();
    push_layer(&mut out, layer);
    out
}

fn push_layer(out: &mut String, layer: &Layer) {
    match layer.clip {
        // A nested svg clips without an id, which two copies on one page would share.
        Some([x, y, width, height]) => {
            out.push_str("<svg");
            for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
                push_attribute(out, name, value);
            }
            out.push_str(" viewBox=\"");
            for (number, value) in [x, y, width, height].into_iter().enumerate() {
                if number > 0 {
                    out.push(' ');
                }
                push_tenth(out, value);
            }
            out.push_str("\">");
        }
        None => out.push_str("<g>"),
    }
    for shape in layer.shapes.iter() {
        push_shape(out, shape);
    }
    out.push_str(if layer.clip.is_some() { "</svg>" } else { "</g>" });
}

fn push_shape(out: &mut String, shape: &Shape) {
    let name = shape.form.element();
    out.push('<');
    out.push_str(name);
    out.push_str(" class=\"");
    out.push_str(shape.class);
    out.push('"');
    match &shape.form {
        Form::Poly { points, .. } => {
            out.push_str(" points=\"");
            out.push_str(points);
            out.push_str("\"/>");
        }
        Form::Path(d) => {
            out.push_str(" d=\"");
            out.push_str(d);
            out.push_str("\"/>");
        }
        Form::Rect([x, y, width, height]) => {
            for (name, value) in [("x", *x), ("y", *y), ("width", *width), ("height", *height)] {
                push_attribute(out, name, value);
            }
            out.push_str("/>");
        }
        Form::Text { x, y, anchor, text } => {
            push_attribute(out, "x", *x);
            push_attribute(out, "y", *y);
            match anchor {
                Anchor::Start => {}
                Anchor::Middle => out.push_str(" text-anchor=\"middle\""),
                Anchor::End => out.push_str(" text-anchor=\"end\""),
            }
            out.push('>');
            push_escaped(out, text);
            out.push_str("</text>");
        }
    }
}

fn push_attribute(out: &mut String, name: &str, value: i32) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_tenth(out, value);
    out.push('"');
}

/// Writes a text so that markup shows it as it is.
pub fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
