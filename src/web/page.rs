//! Pages as a JavaScript caller hands them in, checked field by field.
//!
//! Nothing generic reads them: a deserializer asks by name and can say anything about any type,
//! which is a twelfth of the Wasm.

use js_sys::Array;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use wasm_bindgen::prelude::*;

use super::error::wrong_type;
use crate::page::{Block, Container, Layout, Metadata, Page};

#[wasm_bindgen]
extern "C" {
    /// Any of the objects that make up a page.
    type Given;

    #[wasm_bindgen(method, getter)]
    fn metadata(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn containers(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn blocks(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn truncation(this: &Given) -> JsValue;

    #[wasm_bindgen(method, getter)]
    fn url(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn title(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn site(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn author(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn published(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn language(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn description(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn canonical(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn image(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = articleBody)]
    fn article_body(this: &Given) -> JsValue;

    #[wasm_bindgen(method, getter)]
    fn parent(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn tag(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn names(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn role(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn itemprop(this: &Given) -> JsValue;

    #[wasm_bindgen(method, getter)]
    fn kind(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn level(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn text(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn container(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = linkLength)]
    fn link_length(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn hidden(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn layout(this: &Given) -> JsValue;

    #[wasm_bindgen(method, getter)]
    fn left(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn top(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn width(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter)]
    fn height(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = fontSize)]
    fn font_size(this: &Given) -> JsValue;
}

/// What is missing or of another type, as a path from the page: `.blocks[3].level`.
struct Fault(String);

type Read<T> = Result<T, Fault>;

/// The page that `value` is.
pub fn read(value: &JsValue) -> Result<Page, JsValue> {
    page(value).map_err(|Fault(path)| {
        let problem = format!("is not a page as `readPage` gives it: see `page{path}`");
        wrong_type("page", &problem)
    })
}

fn page(value: &JsValue) -> Read<Page> {
    let page = object(value)?;
    Ok(Page {
        metadata: field(".metadata", &page.metadata(), metadata)?,
        containers: list(".containers", &page.containers(), container)?,
        blocks: list(".blocks", &page.blocks(), block)?,
        truncation: optional(".truncation", &page.truncation(), named)?,
    })
}

fn metadata(value: &JsValue) -> Read<Metadata> {
    let metadata = object(value)?;
    Ok(Metadata {
        url: optional(".url", &metadata.url(), string)?,
        title: optional(".title", &metadata.title(), string)?,
        site: optional(".site", &metadata.site(), string)?,
        author: optional(".author", &metadata.author(), string)?,
        published: optional(".published", &metadata.published(), string)?,
        language: optional(".language", &metadata.language(), string)?,
        description: optional(".description", &metadata.description(), string)?,
        canonical: optional(".canonical", &metadata.canonical(), string)?,
        image: optional(".image", &metadata.image(), string)?,
        kind: optional(".kind", &metadata.kind(), string)?,
        article_body: optional(".articleBody", &metadata.article_body(), string)?,
    })
}

fn container(value: &JsValue) -> Read<Container> {
    let container = object(value)?;
    Ok(Container {
        parent: optional(".parent", &container.parent(), whole)?,
        tag: field(".tag", &container.tag(), string)?,
        names: field(".names", &container.names(), string)?,
        role: field(".role", &container.role(), string)?,
        itemprop: field(".itemprop", &container.itemprop(), string)?,
    })
}

fn block(value: &JsValue) -> Read<Block> {
    let block = object(value)?;
    Ok(Block {
        kind: field(".kind", &block.kind(), named)?,
        level: field(".level", &block.level(), whole)?,
        text: field(".text", &block.text(), string)?,
        container: optional(".container", &block.container(), whole)?,
        link_length: field(".linkLength", &block.link_length(), whole)?,
        hidden: field(".hidden", &block.hidden(), truth)?,
        layout: optional(".layout", &block.layout(), layout)?,
        start: 0,
    })
}

fn layout(value: &JsValue) -> Read<Layout> {
    let layout = object(value)?;
    Ok(Layout {
        left: field(".left", &layout.left(), number)?,
        top: field(".top", &layout.top(), number)?,
        width: field(".width", &layout.width(), number)?,
        height: field(".height", &layout.height(), number)?,
        font_size: field(".fontSize", &layout.font_size(), number)?,
    })
}

/// What `read` makes of the `value` at this step of the path.
fn field<T>(step: &str, value: &JsValue, read: impl Fn(&JsValue) -> Read<T>) -> Read<T> {
    read(value).map_err(|Fault(path)| Fault(format!("{step}{path}")))
}

/// The same, unless there is no value.
fn optional<T>(step: &str, value: &JsValue, read: impl Fn(&JsValue) -> Read<T>) -> Read<Option<T>> {
    if value.is_null() || value.is_undefined() {
        Ok(None)
    } else {
        field(step, value, read).map(Some)
    }
}

/// The same for each element of an array.
fn list<T>(step: &str, value: &JsValue, read: impl Fn(&JsValue) -> Read<T>) -> Read<Vec<T>> {
    let array: &Array = value.dyn_ref().ok_or_else(|| Fault(step.to_owned()))?;
    (0..array.length())
        .map(|index| {
            let element = array.get(index);
            read(&element).map_err(|Fault(path)| Fault(format!("{step}[{index}]{path}")))
        })
        .collect()
}

fn object(value: &JsValue) -> Read<&Given> {
    // No `instanceof`: an object of another realm, or without a prototype, is an object, too.
    if value.is_object() {
        Ok(value.unchecked_ref())
    } else {
        Err(here())
    }
}

fn string(value: &JsValue) -> Read<String> {
    value.as_string().ok_or_else(here)
}

fn number(value: &JsValue) -> Read<f64> {
    value.as_f64().ok_or_else(here)
}

fn truth(value: &JsValue) -> Read<bool> {
    value.as_bool().ok_or_else(here)
}

/// A whole number from 0 that fits its type.
fn whole<T: TryFrom<u32>>(value: &JsValue) -> Read<T> {
    let number = number(value)?;
    // The cast goes to the nearest whole number there is; what was none is no longer equal.
    let whole = number as u32;
    let is_whole = f64::from(whole) == number;
    let fitting = is_whole.then(|| T::try_from(whole).ok()).flatten();
    fitting.ok_or_else(here)
}

/// One of a few things that go by names.
fn named<T: DeserializeOwned>(value: &JsValue) -> Read<T> {
    let name = string(value)?;
    let name: StrDeserializer<'_, Error> = name.as_str().into_deserializer();
    T::deserialize(name).map_err(|_| here())
}

/// The fault of the very value that was read.
fn here() -> Fault {
    Fault(String::new())
}
